import type { PreviewedCell, PreviewedTable } from "../../../src/actions/preview/PreviewResult";

/** A cell of 29C.10 in which the model changed a number, unless said otherwise. */
export function aChange(told: Partial<PreviewedCell> = {}): PreviewedCell {
  const cell = {
    table: "29C.10",
    row: "money/posts",
    column: "appropriation",
    cell: "'29C.10'!C7",
    now: "'29C.10'!C7",
    words: { row: "Posts", column: "2019 appropriation" },
  };
  return {
    ...cell,
    shown: { base: "5 764.4", sheet: "5 764.4", model: "5 700.0" },
    base: 5764.4,
    sheet: 5764.4,
    model: 5700,
    fate: "change",
    why: "model",
    takes: "model",
    ...told,
  };
}

/** The same, which the user changed too. */
export function aConflict(told: Partial<PreviewedCell> = {}): PreviewedCell {
  return aChange({
    sheet: 5800,
    shown: { base: "5 764.4", sheet: "5 800.0", model: "5 700.0" },
    fate: "conflict",
    why: "both",
    takes: "sheet",
    ...told,
  });
}

/** A cell that only the user changed. */
export function anEdit(told: Partial<PreviewedCell> = {}): PreviewedCell {
  return aChange({
    row: "money/nonPost",
    cell: "'29C.10'!C8",
    now: "'29C.10'!C8",
    base: 5207.3,
    sheet: 5111.5,
    model: 5207.3,
    shown: { base: "5 207.3", sheet: "5 111.5", model: "5 207.3" },
    fate: "keep",
    why: "edited",
    takes: "sheet",
    words: { row: "Non-post", column: "2019 appropriation" },
    ...told,
  });
}

export const tables: readonly PreviewedTable[] = [
  { table: "29C.10", sheet: "29C.10", title: "Subprogramme 1: financial and post resources" },
  { table: "29C.11", sheet: "29C.11", title: "Subprogramme 2: financial and post resources" },
];

/** The conflict in another table. */
export const elsewhere = (): PreviewedCell => aConflict({ table: "29C.11", cell: "'29C.11'!C7", now: "'29C.11'!C7" });
