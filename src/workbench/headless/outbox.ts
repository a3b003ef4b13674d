/** Messages to the add-in. Until it has started they wait: it would not hear them. */
export class Outbox {
  private readonly waiting: string[] = [];
  private sent: (() => void) | undefined;

  constructor(private readonly send: (text: string) => void) {}

  /** Sends a message, or keeps it until the add-in has started. */
  deliver(text: string): void {
    if (this.sent === undefined) {
      this.waiting.push(text);
      return;
    }
    this.send(text);
    this.sent();
  }

  /** The add-in has started. `sent` is told of every message. */
  open(sent: () => void): void {
    this.sent = sent;
    for (const text of this.waiting.splice(0)) this.deliver(text);
  }
}
