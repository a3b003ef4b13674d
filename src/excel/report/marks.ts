import type { Workbook } from "../Workbook";
import { isGone } from "../read/readSnapshot";

/** Whose the finding is that a mark tells of, the gravest first. */
export const markKinds = ["mine", "toUpdate", "source"] as const;
export type MarkKind = (typeof markKinds)[number];

/** A cell that carries a mark: its sheet by name and its address there. */
export interface Mark {
  readonly sheet: string;
  readonly address: string;
  readonly kind: MarkKind;
}

/** A mark that stands in the workbook, by Excel's identifier for it. */
interface MarkSeen {
  readonly sheet: string;
  readonly id: string;
}

/*
 * A mark is a conditional format: the format of the cell stays as it is beneath it, it moves with the cell, no content
 * changes, and taking it away leaves nothing behind. Its condition always holds and carries our sign, by which our
 * marks are found again among the user's formats, in this session or any other: N of a text is 0.
 */
const conditions = {
  mine: '=N("fascicle mine")=0',
  toUpdate: '=N("fascicle to update")=0',
  source: '=N("fascicle source")=0',
} as const satisfies Record<MarkKind, string>;

/** Light grounds that print as pale grey; what is to be mended is bold too, so that it is seen without colours. */
const looks = {
  mine: { fill: "#FADBDD", color: "#A4262C", bold: true },
  toUpdate: { fill: "#FFF1CC" },
  source: { fill: "#E9EBEE" },
} as const satisfies Record<MarkKind, { readonly fill: string; readonly color?: string; readonly bold?: boolean }>;

const isOurs = (condition: string): boolean => condition.includes('N("fascicle ');

/** Queues the marks of ours on sheets; the returned function gives them after synchronising. */
function queueMarksOn(context: Excel.RequestContext, sheets: readonly string[]): () => readonly MarkSeen[] {
  const ofSheets = sheets.map((sheet) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
    return { sheet, formats: formats.load("items/id,items/type,items/customOrNullObject/rule/formula") };
  });
  return () => ofSheets.flatMap(({ sheet, formats }) => formats.items.filter(isMark).map(({ id }) => ({ sheet, id })));
}

const isMark = ({ type, customOrNullObject }: Excel.ConditionalFormat): boolean =>
  type === "Custom" && isOurs(String(customOrNullObject.rule.formula));

function queueRemoval(context: Excel.RequestContext, { sheet, id }: MarkSeen): void {
  context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats.getItem(id).delete();
}

/** Queues a mark; the returned function gives it after synchronising. */
function queueMark(context: Excel.RequestContext, { sheet, address, kind }: Mark): () => MarkSeen {
  const format = context.workbook.worksheets
    .getItem(sheet)
    .getRange(address)
    .untrack()
    .conditionalFormats.add("Custom");
  const outline: { readonly fill: string; readonly color?: string; readonly bold?: boolean } = looks[kind];
  format.custom.rule.formula = conditions[kind];
  format.custom.format.fill.color = outline.fill;
  if (outline.color !== undefined) format.custom.format.font.color = outline.color;
  if (outline.bold !== undefined) format.custom.format.font.bold = outline.bold;
  format.load("id");
  return () => ({ sheet, id: format.id });
}

/** Marks cells, and takes marks away, as few as differ from the last time. */
export class Marker {
  /** The marks that stand, by what they say; null where it is not known what stands. */
  private standing: ReadonlyMap<string, MarkSeen> | null = null;

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
  ): Promise<ReadonlyMap<string, MarkSeen>> {
    const old = await this.workbook.ask((context) => queueMarksOn(context, sheets));
    return this.write(old, wanted);
  }

  private async markDifference(
    wanted: ReadonlyMap<string, Mark>,
    known: ReadonlyMap<string, MarkSeen>,
    sheets: readonly string[],
  ): Promise<ReadonlyMap<string, MarkSeen>> {
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
    removed: readonly MarkSeen[],
    added: ReadonlyMap<string, Mark>,
  ): Promise<ReadonlyMap<string, MarkSeen>> {
    if (removed.length === 0 && added.size === 0) return new Map();
    return this.workbook.ask((context) => {
      for (const mark of removed) queueRemoval(context, mark);
      const made = [...added].map(([name, mark]) => [name, queueMark(context, mark)] as const);
      return () => new Map(made.map(([name, standing]) => [name, standing()]));
    });
  }
}

const nameOf = ({ sheet, address, kind }: Mark): string => `${kind} '${sheet}'!${address}`;
