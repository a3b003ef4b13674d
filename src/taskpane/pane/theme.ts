import { createTheme } from "office-ui-fabric-react/lib/Styling";
import { useEffect, useSyncExternalStore } from "react";

/** Fonts that are on the machine: nothing is fetched from a network. */
const FONTS =
  "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans', sans-serif";

export const light = createTheme({
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

/** The greys of a light theme turned about, and a blue that is read on them. */
export const dark = createTheme({
  defaultFontStyle: { fontFamily: FONTS },
  isInverted: true,
  palette: {
    themeDarker: "#cfe4f7",
    themeDark: "#b3d4f0",
    themeDarkAlt: "#9cc7ea",
    themePrimary: "#8abde6",
    themeSecondary: "#6aa5d3",
    themeTertiary: "#47789f",
    themeLight: "#2d4a63",
    themeLighter: "#243a4d",
    themeLighterAlt: "#20303f",
    black: "#ffffff",
    neutralDark: "#f4f4f4",
    neutralPrimary: "#f0f0f0",
    neutralPrimaryAlt: "#dadada",
    neutralSecondary: "#c8c8c8",
    neutralSecondaryAlt: "#b8b8b8",
    neutralTertiary: "#a6a6a6",
    neutralTertiaryAlt: "#6d6d6d",
    neutralQuaternary: "#4f4f4f",
    neutralQuaternaryAlt: "#484848",
    neutralLight: "#3f3f3f",
    neutralLighter: "#333333",
    neutralLighterAlt: "#2b2b2b",
    white: "#242424",
  },
});

/** Whether somebody wants dark colours: Office says so of its own theme, where there is none the system does. */
export function useDarkness(): boolean {
  const isDark = useSyncExternalStore(subscribe, isOfficeDark);
  useEffect(() => {
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark;
}

const preference = () => (typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null);

function subscribe(listener: () => void): () => void {
  const asked = preference();
  asked?.addEventListener("change", listener);
  return () => asked?.removeEventListener("change", listener);
}

function isOfficeDark(): boolean {
  const ground = officeGround();
  return ground === null ? (preference()?.matches ?? false) : isDarkColor(ground);
}

/** The colour behind the panes of Office, `#262626`; null where Office does not tell it. */
function officeGround(): string | null {
  if (typeof Office === "undefined") return null;
  // Types promise it; Excel on the web and older versions do not have it.
  const context: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } | undefined = Office.context;
  const color = context?.officeTheme?.bodyBackgroundColor ?? "";
  return /^#[0-9a-f]{6}$/i.test(color) ? color : null;
}

/** Whether a colour is nearer to black than to white, as an eye sees it. */
export function isDarkColor(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
