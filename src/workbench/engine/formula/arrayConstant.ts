const ELEMENT = /"(?:[^"]|"")*"|[^,;{}]+/g;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

/** An array such as `{100.0,+2}` with its numbers as Excel keeps them: `{100,2}`. */
export function plainArray(text: string): string {
  return text.replace(ELEMENT, (element) => (NUMBER.test(element.trim()) ? String(Number(element)) : element));
}

/** Whether every row of an array has as many elements as the others. */
export function isEvenArray(text: string): boolean {
  const widths = text.replace(/"(?:[^"]|"")*"/g, "").slice(1, -1).split(";").map((row) => row.split(",").length);
  return new Set(widths).size === 1;
}
