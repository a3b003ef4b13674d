/** A figure as the page prints it: thousands split by a space, a negative in parentheses, nil as a dash. */
export function figureText(units: number, scale: number, decimals: number): string {
  if (units === 0) return "—";
  const [whole = "", fraction] = (Math.abs(units) / 10 ** scale).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, " ");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return units < 0 ? `(${digits})` : digits;
}
