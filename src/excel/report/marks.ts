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
export interface StandingMark {
  readonly sheet: string;
  readonly id: string;
}

/*
 * A mark is a conditional format: the format of the cell stays as it is beneath it, it moves with the cell, no content
 * changes, and taking it away leaves nothing behind. Its condition always holds and carries our sign, by which our marks
 * are found again among the user's formats, in this session or any other: N of a text is 0.
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
export function queueMarksOn(context: Excel.RequestContext, sheets: readonly string[]): () => readonly StandingMark[] {
  const ofSheets = sheets.map((sheet) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
    return { sheet, formats: formats.load("items/id,items/type,items/customOrNullObject/rule/formula") };
  });
  return () => ofSheets.flatMap(({ sheet, formats }) => formats.items.filter(isMark).map(({ id }) => ({ sheet, id })));
}

const isMark = ({ type, customOrNullObject }: Excel.ConditionalFormat): boolean =>
  type === "Custom" && isOurs(String(customOrNullObject.rule.formula));

export function queueRemoval(context: Excel.RequestContext, { sheet, id }: StandingMark): void {
  context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats.getItem(id).delete();
}

/** Queues a mark; the returned function gives it after synchronising. */
export function queueMark(context: Excel.RequestContext, { sheet, address, kind }: Mark): () => StandingMark {
  const format = context.workbook.worksheets
    .getItem(sheet)
    .getRange(address)
    .untrack()
    .conditionalFormats.add("Custom");
  const look: { readonly fill: string; readonly color?: string; readonly bold?: boolean } = looks[kind];
  format.custom.rule.formula = conditions[kind];
  format.custom.format.fill.color = look.fill;
  if (look.color !== undefined) format.custom.format.font.color = look.color;
  if (look.bold !== undefined) format.custom.format.font.bold = look.bold;
  format.load("id");
  return () => ({ sheet, id: format.id });
}
