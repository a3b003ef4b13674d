import { createTheme } from "office-ui-fabric-react/lib/Styling";

/** Fonts that are on the machine: nothing is fetched from a network. */
const FONTS =
  "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans', sans-serif";

export const theme = createTheme({
  defaultFontStyle: { fontFamily: FONTS },
  palette: {
    themeDarker: "#0f3b66",
    themeDark: "#144a7f",
    themeDarkAlt: "#185590",
    themePrimary: "#1b5e9e",
    themeSecondary: "#3574ac",
    themeTertiary: "#6f9cc5",
    themeLight: "#c5d9ec",
    themeLighter: "#dfeaf5",
    themeLighterAlt: "#f4f8fc",
  },
});
