import { anchorsCalled } from "../engine/digest";
import { piecesOf } from "../engine/pieces";

/**
 * Functions that came after the file format was written; in a file they carry a prefix, or other programs do not know
 * them.
 */
const LATER = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT " +
    "BASE BETA.DIST BETA.INV " +
    "BINOM.DIST BINOM.DIST.RANGE " +
    "BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW " +
    "CEILING.MATH CEILING.PRECISE " +
    "CHISQ.DIST CHISQ.DIST.RT " +
    "CHISQ.INV CHISQ.INV.RT " +
    "CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T " +
    "COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH " +
    "DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE " +
    "EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT " +
    "F.TEST FIELDVALUE " +
    "FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV " +
    "GAMMALN.PRECISE GAUSS " +
    "GROUPBY HSTACK HYPGEOM.DIST " +
    "IFNA IFS IMAGE " +
    "IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN " +
    "ISFORMULA ISO.CEILING " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET " +
    "LOGNORM.DIST " +
    "LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
    "MODE.SNGL MUNIT NEGBINOM.DIST " +
    "NETWORKDAYS.INTL NORM.DIST " +
    "NORM.INV " +
    "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC " +
    "PERCENTOF " +
    "PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT " +
    "REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET " +
    "SHEETS SINGLE SKEW.P SORTBY " +
    "STDEV.P STDEV.S SWITCH " +
    "T.DIST " +
    "T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN " +
    "TEXTSPLIT TOCOL TOROW " +
    "TRANSLATE TRIMRANGE " +
    "UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S " +
    "VSTACK WEBSERVICE WEIBULL.DIST " +
    "WORKDAY.INTL WRAPCOLS " +
    "WRAPROWS XLOOKUP " +
    "XMATCH XOR Z.TEST"
  ).split(" "),
);

/** Two functions of the same age that carry a longer prefix. */
const SPREADSHEET = new Set(["FILTER", "SORT"]);

/** Functions that answer an array by their nature: a formula with one may spill, although it fills one cell now. */
const SPILLING_NAMES =
  "FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|ANCHORARRAY|HSTACK|VSTACK|TAKE|DROP|EXPAND|TOCOL|TOROW|" +
  "WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT|MAP|SCAN|BYROW|BYCOL|MAKEARRAY";
const SPILLING = new RegExp(String.raw`\b(?:${SPILLING_NAMES})\(`, "i");

/** Whether a formula is one that Excel would let spill, whatever it fills now. */
export const spillsByItself = (formula: string): boolean =>
  SPILLING.test(formula) && SPILLING.test(formula.replace(/"(?:[^"]|"")*"/g, ""));

const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\](?:\])?|[A-Za-z_][\w.]*(?=\()/g;

/**
 * A formula as a file holds it: without `=`, newer functions with their prefix, this row's column of a table spelled
 * out. The add-in's functions are written as Excel writes those of an add-in, `_xldudf_BUDGET_PERCENT` for
 * `BUDGET.PERCENT`: Excel binds that name to the add-in of that namespace when it opens the workbook and shows the
 * stored value until then, whereas a plain `BUDGET.PERCENT` would stay an unknown name until each formula is entered
 * anew.
 */
export function fileFormula(formula: string, namespace: string | undefined): string {
  const body = withoutImplicit(anchorsCalled(formula.replace(/^=/, "")));
  return thisRow(body).replace(PIECE, (piece) => (/^["'[]/.test(piece) ? piece : functionName(piece, namespace)));
}

/** The formula as a user writes it, from one that a file holds. */
export function userFormula(formula: string, namespace: string | undefined): string {
  const prefix = `_xldudf_${namespace ?? ""}_`;
  const named = formula
    .replace(/_xlfn\.(?:_xlws\.)?|_xl(?:pm|op|ud)\./g, "")
    .replace(/\bANCHORARRAY\(([^()]*)\)/g, "$1#");
  return `=${namespace === undefined ? named : named.replaceAll(prefix, `${namespace}.`)}`.replaceAll(
    "[#This Row],[",
    "@[",
  );
}

/** A formula of an ordinary cell takes one value of a range without saying so. */
const withoutImplicit = (formula: string): string =>
  formula.includes("@")
    ? piecesOf(formula)
        .filter(({ text }) => text !== "@")
        .map(({ text }) => text)
        .join("")
    : formula;

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
