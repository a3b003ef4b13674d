/** A text said by another: pieces of that one, each as its first character and its length, and words of its own between. */
export type Patch = readonly (string | readonly [at: number, length: number])[];

/** Says `to` by `from`: what stands there already is only pointed at. */
export function patchOf(from: string, to: string): Patch {
  if (from === to) return [[0, from.length]];
  return new Patching(new Tokens(from), new Tokens(to)).patch();
}

export function patched(from: string, patch: Patch): string {
  return patch.map((piece) => (typeof piece === "string" ? piece : from.slice(piece[0], piece[0] + piece[1]))).join("");
}

/** A text in small pieces, cut after each mark of JSON, so that equal pieces of two texts meet. */
class Tokens {
  /** Where each piece begins, and where the last one ends. */
  readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (const { index } of text.matchAll(/[,{}[\]]/g)) if (index + 1 < text.length) this.starts.push(index + 1);
    this.starts.push(text.length);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  /** Some pieces from one on, joined; less where there are not as many. */
  slice(from: number, count: number): string {
    return this.text.slice(this.start(from), this.start(from + count));
  }

  start(index: number): number {
    return this.starts[Math.min(index, this.count)] ?? this.text.length;
  }
}

/** As many pieces must agree before one text is taken to go on at another place; fewer are found where the last ones ended. */
const ANYWHERE = 12;
const NEARBY = 2;
/** How far beyond the last piece it is looked for. */
const REACH = 6;

class Patching {
  private readonly places = new Map<string, number>();
  private readonly pieces: (string | [number, number])[] = [];

  constructor(private readonly from: Tokens, private readonly to: Tokens) {
    for (let at = from.count - ANYWHERE; at >= 0; at -= 1) this.places.set(from.slice(at, ANYWHERE), at);
  }

  patch(): Patch {
    let cursor = 0;
    for (let at = 0; at < this.to.count;) {
      const place = this.placeOf(at, cursor);
      const length = place === null ? 0 : this.agreeing(place, at);
      if (place === null || length === 0) this.say(this.to.slice(at, 1));
      else this.pointAt(place, length);
      cursor = place === null ? cursor + 1 : place + length;
      at += Math.max(length, 1);
    }
    return this.pieces;
  }

  /** Where the pieces from one on stand in the other text: near the last ones, or anywhere. */
  private placeOf(at: number, cursor: number): number | null {
    for (let near = Math.max(0, cursor - 1); near <= cursor + REACH; near += 1)
      if (near < this.from.count && this.from.slice(near, NEARBY) === this.to.slice(at, NEARBY)) return near;
    return this.places.get(this.to.slice(at, ANYWHERE)) ?? null;
  }

  private agreeing(place: number, at: number): number {
    let count = 0;
    while (place + count < this.from.count && at + count < this.to.count && this.from.slice(place + count, 1) === this.to.slice(at + count, 1)) count += 1;
    return count;
  }

  private say(words: string): void {
    const last = this.pieces.at(-1);
    if (typeof last === "string") this.pieces[this.pieces.length - 1] = last + words;
    else this.pieces.push(words);
  }

  private pointAt(place: number, count: number): void {
    const start = this.from.start(place);
    this.pieces.push([start, this.from.start(place + count) - start]);
  }
}
