/** Functions that came after the file format was written; in a file they carry a prefix, or other programs do not know them. */
const LATER = new Set([
  "ACOT",
  "AGGREGATE",
  "BASE",
  "CONCAT",
  "DAYS",
  "DECIMAL",
  "FORMULATEXT",
  "IFNA",
  "IFS",
  "ISFORMULA",
  "LET",
  "MAXIFS",
  "MINIFS",
  "NUMBERVALUE",
  "RANDARRAY",
  "SEQUENCE",
  "SHEET",
  "SHEETS",
  "SORTBY",
  "SWITCH",
  "TEXTJOIN",
  "UNICHAR",
  "UNICODE",
  "UNIQUE",
  "XLOOKUP",
  "XMATCH",
  "XOR",
  "CHOOSECOLS",
  "CHOOSEROWS",
  "DROP",
  "EXPAND",
  "HSTACK",
  "TAKE",
  "TEXTAFTER",
  "TEXTBEFORE",
  "TEXTSPLIT",
  "TOCOL",
  "TOROW",
  "VSTACK",
  "WRAPCOLS",
  "WRAPROWS",
]);

/** Two functions of the same age that carry a longer prefix. */
const SPREADSHEET = new Set(["FILTER", "SORT"]);

const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\](?:\])?|[A-Za-z_][\w.]*(?=\()/g;

/**
 * A formula as a file holds it: without `=`, newer functions with their prefix, this row's column of a table spelled out.
 * The add-in's functions are written as Excel writes those of an add-in, `_xldudf_BUDGET_PERCENT` for `BUDGET.PERCENT`:
 * Excel binds that name to the add-in of that namespace when it opens the workbook and shows the stored value until then,
 * whereas a plain `BUDGET.PERCENT` would stay an unknown name until each formula is entered anew.
 */
export function fileFormula(formula: string, namespace: string | undefined): string {
  const body = formula.replace(/^=/, "");
  return thisRow(body).replace(PIECE, (piece) => (/^["'[]/.test(piece) ? piece : functionName(piece, namespace)));
}

/** The formula as a user writes it, from one that a file holds. */
export function userFormula(formula: string, namespace: string | undefined): string {
  const prefix = `_xldudf_${namespace ?? ""}_`;
  const named = formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "");
  return `=${namespace === undefined ? named : named.replaceAll(prefix, `${namespace}.`)}`.replaceAll(
    "[#This Row],[",
    "@[",
  );
}

function functionName(name: string, namespace: string | undefined): string {
  const upper = name.toUpperCase();
  if (namespace !== undefined && upper.startsWith(`${namespace.toUpperCase()}.`))
    return `_xldudf_${upper.replaceAll(".", "_")}`;
  if (SPREADSHEET.has(upper)) return `_xlfn._xlws.${upper}`;
  return LATER.has(upper) ? `_xlfn.${upper}` : name;
}

/** `PostChanges[@Count]` is a short form that only the formula bar knows. */
function thisRow(formula: string): string {
  return formula.replace(/\[@(?:\[([^\]]+)\]|([^\]]*))\]/g, (_, bracketed?: string, plain?: string) => {
    const column = bracketed ?? plain ?? "";
    return column === "" ? "[#This Row]" : `[[#This Row],[${column}]]`;
  });
}
