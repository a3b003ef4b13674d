/**
 * A text said by another: pieces of that one, each as its first character and its length, and words of its own between.
 */
export type Patch = readonly (string | readonly [at: number, length: number])[];

/** Says `to` by `from`: what stands there already is only pointed at. */
export function patchOf(from: string, to: string): Patch {
  return from === to ? [[0, from.length]] : new Patching(from, to).patch();
}

export function patched(from: string, patch: Patch): string {
  return patch.map((piece) => (typeof piece === "string" ? piece : from.slice(piece[0], piece[0] + piece[1]))).join("");
}

/** Texts are cut after each mark of JSON, so that equal pieces of two of them meet. */
const marks = (): RegExp => /[,{}[\]]/g;

function startsOf(text: string): readonly number[] {
  return [
    0,
    ...Array.from(text.matchAll(marks()), ({ index }) => index + 1).filter((start) => start < text.length),
    text.length,
  ];
}

/**
 * As many pieces must agree before one text is taken to go on at another place; fewer are found where the last ones
 * ended.
 */
const ANYWHERE = 12;
const NEARBY = 2;
/** How many pieces beyond the last one it is looked for. */
const REACH = 6;
/** So often the whole text is searched; for more, every place is noted once. */
const SEARCHES = 60;

class Patching {
  private readonly pieces: (string | [number, number])[] = [];
  /** Where each piece of what is said begins. */
  private readonly starts: readonly number[];
  private readonly mark = marks();
  private searches = 0;
  private places: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {
    this.starts = startsOf(to);
  }

  patch(): Patch {
    const count = this.starts.length - 1;
    let cursor = 0;
    for (let at = 0; at < count;) {
      const place = this.nearby(at, cursor) ?? this.anywhere(at);
      const agreeing = place === null ? 0 : this.agreeing(place, at);
      if (place === null || agreeing === 0) this.say(this.slice(at, 1));
      else this.pieces.push([place, this.start(at + agreeing) - this.start(at)]);
      cursor = place === null ? this.nextPiece(cursor) : place + this.start(at + agreeing) - this.start(at);
      at += Math.max(agreeing, 1);
    }
    return this.pieces;
  }

  /** Near where the last pieces ended. */
  private nearby(at: number, cursor: number): number | null {
    const wanted = this.slice(at, NEARBY);
    for (
      let place = cursor, steps = 0;
      steps <= REACH && place < this.from.length;
      place = this.nextPiece(place), steps += 1
    )
      if (this.from.startsWith(wanted, place)) return place;
    return null;
  }

  private anywhere(at: number): number | null {
    const wanted = this.slice(at, ANYWHERE);
    if (this.places === null && (this.searches += 1) > SEARCHES) this.places = placesIn(this.from);
    const place = this.places === null ? this.from.indexOf(wanted) : (this.places.get(wanted) ?? -1);
    return place < 0 ? null : place;
  }

  /** How many pieces agree from two places on. */
  private agreeing(place: number, at: number): number {
    const start = this.start(at);
    let length = 0;
    while (
      start + length < this.to.length &&
      this.from.charCodeAt(place + length) === this.to.charCodeAt(start + length)
    )
      length += 1;
    let count = 0;
    while (at + count + 1 < this.starts.length && this.start(at + count + 1) <= start + length) count += 1;
    return count;
  }

  private nextPiece(place: number): number {
    this.mark.lastIndex = place;
    return this.mark.test(this.from) ? this.mark.lastIndex : this.from.length;
  }

  private say(words: string): void {
    const last = this.pieces.at(-1);
    if (typeof last === "string") this.pieces[this.pieces.length - 1] = last + words;
    else this.pieces.push(words);
  }

  private slice(from: number, count: number): string {
    return this.to.slice(this.start(from), this.start(from + count));
  }

  private start(index: number): number {
    return this.starts[index] ?? this.to.length;
  }
}

/** Where pieces first stand, by their words. */
function placesIn(text: string): ReadonlyMap<string, number> {
  const starts = startsOf(text);
  const places = new Map<string, number>();
  for (let at = starts.length - 1 - ANYWHERE; at >= 0; at -= 1)
    places.set(text.slice(starts[at], starts[at + ANYWHERE]), starts[at] ?? 0);
  return places;
}
