import { Meter } from "./meter";
import type { Session } from "./session";

/** Starts a session, in a workbook read from a file or in a new one. */
export type SessionStart = (workbook?: Uint8Array) => Promise<Session>;

/** The one workbook that is open. Another takes its place, and with it the add-in starts anew, as in Excel. */
export class Desk {
  private constructor(
    private readonly start: SessionStart,
    private open: Session,
    private measure: Meter,
  ) {}

  static async with(start: SessionStart): Promise<Desk> {
    const session = await start();
    return new Desk(start, session, new Meter(session));
  }

  get session(): Session {
    return this.open;
  }

  get meter(): Meter {
    return this.measure;
  }

  /** Opens a file in place of the open workbook, which stays open when the file cannot be read. */
  async replace(workbook: Uint8Array): Promise<void> {
    const next = await this.start(workbook);
    this.open.dispose();
    this.open = next;
    this.measure = new Meter(next);
  }
}
