import type { ChartView } from "./chartView";

/** What a chart shows, for who cannot see it: its title, then every value. */
export function chartWords({ title, series }: Pick<ChartView, "title" | "series">): string {
  const values = series.map(({ name, points }) => {
    const known = points
      .filter(({ value }) => value !== null)
      .map(({ category, value, label }) => `${category} ${label || String(value)}`);
    return `${name}: ${known.join(", ")}`;
  });
  return [...title.split("\n"), ...values].join("; ");
}
