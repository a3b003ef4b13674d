/** Number of letters to insert, drop or replace to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const LONGEST = 60;
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s()-]/g, "")
    .slice(0, LONGEST);

/** The known word that is spelled most like a word; the first of equals. */
export function nearest(word: string, known: readonly string[]): string {
  const scored = known.map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) }));
  return scored.reduce((best, next) => (next.far < best.far ? next : best), {
    candidate: "",
    far: Number.MAX_SAFE_INTEGER,
  }).candidate;
}
