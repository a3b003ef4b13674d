import type { Change } from "../excel/Change";
import type { Sight } from "../excel/sight";
import type { UndoResult } from "./Actions";

/** The last thing that was written, with what had been there before. */
export interface Past {
  readonly task: UndoResult["undone"];
  readonly before: Sight;
  readonly change: Change;
}

/** Remembers one step of this session, so that it can be taken back. */
export class History {
  private last: Past | null = null;

  remember(past: Past): void {
    this.last = past;
  }

  get(): Past | null {
    return this.last;
  }

  forget(): void {
    this.last = null;
  }
}
