/** Characters that are as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** Of the others, on average. */
const NARROW = 0.52;

/** About how many lines a text takes in a width, in sizes of its letters. */
export function linesOf(text: string, width: number): number {
  const length = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW), 0);
  return Math.max(1, Math.ceil(length / Math.max(1, width)));
}
