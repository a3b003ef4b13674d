/** The cell in which the user is typing. Meanwhile Excel does nothing else. */
export class CellEditing {
  private ended: Promise<void> | null = null;
  private end: () => void = () => undefined;
  /** How many requests are refused before the user leaves the cell; null where that does not matter to them. */
  private refusals: number | null = null;
  private leaving: () => Promise<void> = () => Promise.resolve();

  get isOpen(): boolean {
    return this.ended !== null;
  }

  /** The user begins to type. After so many refused requests the cell is left, by `leave`. */
  begin(refusals: number | null = null, leave: () => Promise<void> = () => Promise.resolve()): void {
    if (this.isOpen) return;
    this.refusals = refusals;
    this.leaving = leave;
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** The cell is left, whether by Enter or by Esc. */
  leave(): void {
    this.ended = null;
    this.end();
  }

  /** The cell is left, and what was typed goes into it. */
  async finish(): Promise<void> {
    if (!this.isOpen) return;
    const { leaving } = this;
    this.leaving = () => Promise.resolve();
    this.leave();
    await leaving();
  }

  /** Whether a request may go on: at once where nobody types, later where it asked to wait, and otherwise not. */
  async lets(canWait: boolean): Promise<boolean> {
    if (this.ended === null) return true;
    if (canWait) {
      await this.ended;
      return true;
    }
    if (this.refusals !== null && --this.refusals <= 0) await this.finish();
    return false;
  }
}
