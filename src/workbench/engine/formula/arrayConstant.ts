const ELEMENT = /"(?:[^"]|"")*"|[^,;{}]+/g;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

/** An array such as `{100.0,+2}` with its numbers as Excel keeps them: `{100,2}`. */
export function plainArray(text: string): string {
  return text.replace(ELEMENT, (element) => (NUMBER.test(element.trim()) ? String(Number(element)) : element));
}

/** The elements of an array such as `{"a",1;"b",2}` by rows, as they are spelled. */
export function rowsOfArray(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [piece] of text
    .trim()
    .slice(1, -1)
    .matchAll(/"(?:[^"]|"")*"|[;,]|[^",;]+/g)) {
    if (piece === ";") rows.push([]);
    else if (piece !== "," && piece.trim() !== "") rows.at(-1)?.push(piece.trim());
  }
  return rows;
}

/** Whether every row of an array has as many elements as the others. */
export function isEvenArray(text: string): boolean {
  return new Set(rowsOfArray(text).map((row) => row.length)).size === 1;
}
