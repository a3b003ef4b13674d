import { fold } from "./characters";

/** Words without what typing varies: case, width, accents, spaces and punctuation. Equal keys, equal words. */
export function wordKey(words: string): string {
  return fold(words)
    .text.toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
