import type { NarrativeCall } from "../tables/table";
import type { Wording } from "../tables/wording";

/** A sentence of the narrative of a component, in words that follow the cells. */
export interface Sentence {
  /** Unique within the component: `resources`, `posts`, `change/sp1-chief`. */
  readonly part: string;
  /** Number of the paragraph that the document has for it; null where it has none. */
  readonly paragraph: string | null;
  readonly wording: Wording;
  /** Set where the sentence can be said by a custom function from the figures of the component. */
  readonly call: NarrativeCall | null;
}
