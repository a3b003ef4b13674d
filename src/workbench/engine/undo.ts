import {
  CommandType,
  type IDisposable,
  IUndoRedoService,
  type IMutationInfo,
  RedoCommand,
  UndoCommand,
} from "@univerjs/core";
import type { Book } from "./book";

/** The undo service appends what is pushed within a group; to take steps back, the last one must come first. */
class LastFirst<T> extends Array<T> {
  private readonly steps: T[][] = [];

  override push(...items: T[]): number {
    this.steps.push(items);
    return this.length;
  }

  /** Lays the steps down, once there are no more to come. */
  close(): void {
    for (const step of this.steps.splice(0).reverse()) for (const item of step) super.push(item);
  }
}

/** The start of a group: the list of what takes it back, empty until something is changed. */
interface Opening extends IDisposable {
  readonly undoing: LastFirst<IMutationInfo>;
}

/** Undo, redo, and groups of changes that count as one step. */
export class Undo {
  private readonly service: IUndoRedoService;
  /** Whether custom XML comes back with cells: Excel on Windows leaves it as it is. */
  takesPartsBack = false;
  private depth = 0;
  private isReplaying = false;

  constructor(private readonly book: Book) {
    this.service = book.injector.get(IUndoRedoService);
    const replays = new Set<string>([UndoCommand.id, RedoCommand.id]);
    book.commands.beforeCommandExecuted((command) => (this.isReplaying ||= replays.has(command.id)));
    book.commands.onCommandExecuted((command) => (this.isReplaying &&= !replays.has(command.id)));
  }

  /** True while an undo or redo is being carried out. */
  get replaying(): boolean {
    return this.isReplaying;
  }

  /** Everything changed while `work` runs is one step of undo. Nested groups belong to the outer one. */
  async group<T>(work: () => Promise<T>, onClose: () => void): Promise<T> {
    if (this.depth > 0) return work();
    this.depth++;
    const batching = this.service.__tempBatchingUndoRedo(this.book.unitId);
    const opening = this.openOnFirstChange();
    try {
      return await work();
    } finally {
      onClose();
      opening.dispose();
      opening.undoing.close();
      batching.dispose();
      this.depth--;
    }
  }

  /** Takes the last step back; false when there is none. */
  async undo(): Promise<boolean> {
    return this.book.commands.executeCommand(UndoCommand.id);
  }

  async redo(): Promise<boolean> {
    return this.book.commands.executeCommand(RedoCommand.id);
  }

  /** Forgets every step, as Excel does when a sheet is deleted. */
  clear(): void {
    this.service.clearUndoRedo(this.book.unitId);
  }

  /** A mutation always runs before its undo is recorded, so the group's own step can be laid down first. */
  private openOnFirstChange(): Opening {
    const undoing = new LastFirst<IMutationInfo>();
    const opening = this.book.commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION || options?.onlyLocal || this.isReplaying) return;
      opening.dispose();
      this.service.pushUndoRedo({ unitID: this.book.unitId, undoMutations: undoing, redoMutations: [] });
    });
    return { undoing, dispose: () => opening.dispose() };
  }
}
