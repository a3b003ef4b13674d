/**
 * Colours that people with any kind of colour vision tell apart (Okabe and Ito), ordered so that neighbours also differ
 * in lightness: they stay apart in black and white.
 */
export const sequence = ["#0072B2", "#E69F00", "#56B4E9", "#D55E00", "#F0E442", "#009E73", "#CC79A7"] as const;

/** What is shown beside the thing itself: the rest of a whole, the year before. */
export const background = "#C8C8C8";

/** Parts of posts in blues, parts of money in oranges. */
export const posts = ["#0072B2", "#56B4E9", "#C9E4F6", "#7F9DB9"] as const;
export const money = ["#D55E00", "#F3B95F"] as const;

/** A colour of a list, again from the beginning where the list is shorter. */
export const colorAt = (colors: readonly string[], index: number): string =>
  colors[index % colors.length] ?? background;

/** Black or white, whichever is easier to read on a colour. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => part ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? "#000000" : "#FFFFFF";
}
