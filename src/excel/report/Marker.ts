import { isGone } from "../look/sight";
import { type Mark, queueMark, queueMarksOn, queueRemoval, type StandingMark } from "./marks";
import type { Workbook } from "../Workbook";

/** Marks cells, and takes marks away, as few as differ from the last time. */
export class Marker {
  /** The marks that stand, by what they say; null where it is not known what stands. */
  private standing: ReadonlyMap<string, StandingMark> | null = null;

  constructor(private readonly workbook: Pick<Workbook, "ask">) {}

  /** Leaves exactly these marks on the sheets. No request where they stand already. */
  async mark(marks: readonly Mark[], sheets: readonly string[]): Promise<void> {
    const wanted = new Map(marks.map((mark) => [nameOf(mark), mark]));
    const known = this.standing;
    this.standing = null;
    this.standing =
      known === null ? await this.markAnew(wanted, sheets) : await this.markDifference(wanted, known, sheets);
  }

  private async markAnew(
    wanted: ReadonlyMap<string, Mark>,
    sheets: readonly string[],
  ): Promise<ReadonlyMap<string, StandingMark>> {
    const old = await this.workbook.ask((context) => queueMarksOn(context, sheets));
    return this.write(old, wanted);
  }

  private async markDifference(
    wanted: ReadonlyMap<string, Mark>,
    known: ReadonlyMap<string, StandingMark>,
    sheets: readonly string[],
  ): Promise<ReadonlyMap<string, StandingMark>> {
    const kept = [...known].filter(([name]) => wanted.has(name));
    const removed = [...known].flatMap(([name, mark]) => (wanted.has(name) ? [] : [mark]));
    const added = new Map([...wanted].filter(([name]) => !known.has(name)));
    if (removed.length === 0 && added.size === 0) return known;
    try {
      return new Map([...kept, ...(await this.write(removed, added))]);
    } catch (error) {
      // Somebody took a mark or a sheet away.
      if (isGone(error)) return this.markAnew(wanted, sheets);
      throw error;
    }
  }

  private async write(
    removed: readonly StandingMark[],
    added: ReadonlyMap<string, Mark>,
  ): Promise<ReadonlyMap<string, StandingMark>> {
    if (removed.length === 0 && added.size === 0) return new Map();
    return this.workbook.ask((context) => {
      for (const mark of removed) queueRemoval(context, mark);
      const made = [...added].map(([name, mark]) => [name, queueMark(context, mark)] as const);
      return () => new Map(made.map(([name, standing]) => [name, standing()]));
    });
  }
}

const nameOf = ({ sheet, address, kind }: Mark): string => `${kind} '${sheet}'!${address}`;
