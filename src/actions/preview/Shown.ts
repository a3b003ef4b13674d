/** What a cell reads in the three places, as the document prints numbers; null where it reads as it is written, or is not known. */
export interface Shown {
  readonly base: string | null;
  readonly sheet: string | null;
  readonly model: string | null;
}
