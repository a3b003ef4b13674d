import { formatArea } from "../engine/address";
import type { Area } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { Bag, ConditionalFormatState, FilterState } from "../engine/stateModel";
import type { Validation } from "../engine/validations";
import { fileFormula } from "./fileFormula";
import { CONDITIONS, OPERATORS, VALIDATION_TYPES } from "./openRules";
import { pageXml } from "./saveNames";
import { escapeXml } from "./xml";

/** What the sections of a sheet need from the rest of the file. */
export interface SectionContext {
  readonly engine: Engine;
  readonly sheet: string;
  readonly namespace: string | undefined;
  /** The number of the difference that a conditional format makes. */
  difference(format: ConditionalFormatState): number | null;
  /** The id of a relation to an address outside of the file. */
  link(address: string): string;
}

/** The parts of a sheet's XML besides its cells, each by the elements that it consists of. */
interface Section {
  readonly elements: readonly string[];
  write(context: SectionContext): string;
}

/** All that the workbench can say of a sheet; what a section does not mention is none of its business. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  cols: { elements: ["cols"], write: columnsXml },
  sheetProtection: { elements: ["sheetProtection"], write: protectionXml },
  autoFilter: {
    elements: ["autoFilter"],
    write: ({ engine, sheet }) => filterXml(engine.state.sheet(sheet).filters[""]),
  },
  mergeCells: { elements: ["mergeCells"], write: mergesXml },
  conditionalFormatting: { elements: ["conditionalFormatting"], write: conditionsXml },
  dataValidations: { elements: ["dataValidations"], write: validationsXml },
  hyperlinks: { elements: ["hyperlinks"], write: linksXml },
  page: {
    elements: ["printOptions", "pageMargins", "pageSetup", "headerFooter"],
    write: ({ engine, sheet }) => pageXml(engine.state.sheet(sheet).pageLayout),
  },
  rowBreaks: { elements: ["rowBreaks"], write: breaksXml },
};

/** Elements of a sheet in the order in which they must stand (ISO/IEC 29500-1, 18.3.1.99). */
export const ELEMENTS = (
  "sheetPr dimension sheetViews sheetFormatPr cols " +
  "sheetData sheetCalcPr " +
  "sheetProtection protectedRanges " +
  "scenarios autoFilter " +
  "sortState dataConsolidate " +
  "customSheetViews mergeCells " +
  "phoneticPr conditionalFormatting " +
  "dataValidations hyperlinks " +
  "printOptions pageMargins " +
  "pageSetup headerFooter " +
  "rowBreaks colBreaks " +
  "customProperties cellWatches " +
  "ignoredErrors smartTags " +
  "drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture " +
  "oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

/** Width of a character of the standard font, and the margin of a column, in pixels. */
const [CHARACTER, MARGIN, POINT] = [7, 5, 0.75];

function columnsXml({ engine, sheet }: SectionContext): string {
  const { dimensions } = engine;
  const usual = dimensions.columnWidth(sheet, 16_383);
  const marks = dimensions.columnMarks(sheet);
  const said = dimensions.ownColumns(sheet).flatMap((column) => {
    const [width, hidden] = [dimensions.columnWidth(sheet, column), dimensions.isColumnHidden(sheet, column)];
    const own = marks.get(column)?.["filed"] as Readonly<Record<string, string>> | undefined;
    const others = Object.entries(own ?? {}).filter(([name]) => !["min", "max"].includes(name));
    const rest = others.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
    if (width === usual && !hidden && rest === "") return [];
    const characters = Math.round((width / POINT - MARGIN) * (256 / CHARACTER)) / 256;
    return [{ column, text: ` width="${characters}" customWidth="1"${hidden ? ` hidden="1"` : ""}${rest}` }];
  });
  const runs: { first: number; last: number; text: string }[] = [];
  for (const { column, text } of said) {
    const last = runs.at(-1);
    if (last?.text === text && last.last === column - 1) last.last = column;
    else runs.push({ first: column, last: column, text });
  }
  return wrapped(
    "cols",
    runs.map(({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`),
  );
}

/** An element around others, nothing where there are none. */
const wrapped = (name: string, inner: readonly string[], attributes = ""): string =>
  inner.length === 0 ? "" : `<${name}${attributes}>${inner.join("")}</${name}>`;

const ALLOWED: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

function protectionXml({ engine, sheet }: SectionContext): string {
  const { protection } = engine.state.sheet(sheet);
  if (protection === null) return "";
  const allowed = Object.entries(ALLOWED)
    .filter(([name]) => protection.options[name] === true)
    .map(([, filed]) => ` ${filed}="0"`);
  const password = protection.password === null ? "" : ` password="${digest(protection.password)}"`;
  return `<sheetProtection${password} sheet="1" objects="1" scenarios="1"${allowed.join("")}/>`;
}

/** The digest of a password that every program understands (ISO/IEC 29500-4, 14.7.1). */
function digest(password: string): string {
  const letters = [...password].reverse();
  const turned = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  const mixed = letters.reduce((hash, letter) => turned(hash) ^ (letter.charCodeAt(0) & 0xff), 0);
  return (turned(mixed) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

const COMPARISONS: readonly (readonly [sign: string, name: string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

/** A filter with what its columns are filtered by. `area` is where the filter of a table stands. */
export function filterXml(filter: FilterState | undefined, area = filter?.area ?? null): string {
  if (filter === undefined || area === null) return "";
  const columns = filter.criteria.flatMap((criteria, index) =>
    criteria === null ? [] : [`<filterColumn colId="${index}">${criteriaXml(criteria)}</filterColumn>`],
  );
  return `<autoFilter ref="${formatArea(area)}">${columns.join("")}</autoFilter>`;
}

function criteriaXml({ filterOn, values, criterion1, criterion2, operator }: Bag): string {
  if (filterOn === "Values") {
    const listed = Array.isArray(values) ? values.map(String) : [];
    const filters = listed.filter((one) => one !== "").map((one) => `<filter val="${escapeXml(one)}"/>`);
    return `<filters${listed.includes("") ? ` blank="1"` : ""}>${filters.join("")}</filters>`;
  }
  const custom = [criterion1, criterion2].flatMap((criterion) => {
    if (typeof criterion !== "string") return [];
    const [sign, name] = COMPARISONS.find(([start]) => criterion.startsWith(start)) ?? ["", "equal"];
    return [`<customFilter operator="${name}" val="${escapeXml(criterion.slice(sign.length))}"/>`];
  });
  return wrapped("customFilters", custom, custom.length > 1 && operator !== "Or" ? ` and="1"` : "");
}

function mergesXml({ engine, sheet }: SectionContext): string {
  const cells = engine.structure.merges(sheet).map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return wrapped("mergeCells", cells, ` count="${cells.length}"`);
}

const references = (areas: readonly Area[]): string => areas.map(formatArea).join(" ");
const filedName = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(table).find(([, known]) => known === name)?.[0];

function conditionsXml(context: SectionContext): string {
  const { engine, sheet } = context;
  return engine.state
    .sheet(sheet)
    .conditionalFormats.map((format, index) => {
      const rule = ruleXml(format, index + 1, context);
      return rule === "" || format.areas.length === 0
        ? ""
        : `<conditionalFormatting sqref="${references(format.areas)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(format: ConditionalFormatState, priority: number, context: SectionContext): string {
  const { rule, type, stopIfTrue } = format;
  // A rule of another kind goes back as it came; its place among the others may have changed.
  if (typeof rule["xml"] === "string" && rule["xml"] !== "")
    return rule["xml"].replace(/(\spriority=")\d+"/, `$1${priority}"`).replaceAll(/<(\/?)x:/g, "<$1");
  const formulas = ["formula", "formula1", "formula2"].flatMap((name) => {
    const text = rule[name];
    if (typeof text === "number") return [`<formula>${text}</formula>`];
    return typeof text === "string" && text !== ""
      ? [`<formula>${escapeXml(fileFormula(text, context.namespace))}</formula>`]
      : [];
  });
  if (type !== "Custom" && type !== "CellValue") return "";
  const operator = filedName(CONDITIONS, String(rule["operator"])) ?? "equal";
  const kind = type === "Custom" ? `type="expression"` : `type="cellIs"`;
  const difference = context.difference(format);
  const said = [
    difference === null ? "" : ` dxfId="${difference}"`,
    ` priority="${priority}"`,
    stopIfTrue ? ` stopIfTrue="1"` : "",
    type === "CellValue" ? ` operator="${operator}"` : "",
  ].join("");
  return `<cfRule ${kind}${said}>${formulas.join("")}</cfRule>`;
}

function validationsXml({ engine, sheet, namespace }: SectionContext): string {
  const rules = engine.validations
    .all(sheet)
    .map(({ areas, validation }) => validationXml(areas, validation, namespace));
  return wrapped("dataValidations", rules, ` count="${rules.length}"`);
}

function validationXml(areas: readonly Area[], rule: Validation, namespace: string | undefined): string {
  const isComparison = rule.type !== "List" && rule.type !== "Custom";
  const text = (name: string, value: string): string => (value === "" ? "" : ` ${name}="${escapeXml(value)}"`);
  const formula = (name: string, value: string): string =>
    value === "" ? "" : `<${name}>${escapeXml(validationOperand(rule.type, value, namespace))}</${name}>`;
  const said = [
    ` type="${filedName(VALIDATION_TYPES, rule.type) ?? "custom"}"`,
    rule.alertStyle === "Stop" ? "" : ` errorStyle="${rule.alertStyle.toLowerCase()}"`,
    isComparison ? ` operator="${filedName(OPERATORS, rule.operator) ?? "between"}"` : "",
    rule.allowBlank ? ` allowBlank="1"` : "",
    rule.inCellDropDown ? "" : ` showDropDown="1"`,
    rule.showPrompt ? ` showInputMessage="1"` : "",
    rule.showAlert ? ` showErrorMessage="1"` : "",
    text("errorTitle", rule.alertTitle),
    text("error", rule.alertMessage),
    text("promptTitle", rule.promptTitle),
    text("prompt", rule.promptMessage),
    ` sqref="${references(areas)}"`,
  ].join("");
  return (
    `<dataValidation${said}>` +
    `${formula("formula1", rule.formula1)}${formula("formula2", rule.formula2)}</dataValidation>`
  );
}

/** A list that is written out stands in quotes in a file; a formula stands without `=`. */
function validationOperand(type: Validation["type"], formula: string, namespace: string | undefined): string {
  if (formula.startsWith("=")) return fileFormula(formula, namespace);
  return type === "List" ? `"${formula.replaceAll('"', '""')}"` : formula;
}

function linksXml({ engine, sheet, link: relate }: SectionContext): string {
  const links = engine.state.sheet(sheet).hyperlinks.map(({ area, link }) => {
    const { address, documentReference: place, screenTip, display } = link;
    const text = (name: string, value: unknown): string =>
      typeof value === "string" && value !== "" ? ` ${name}="${escapeXml(value)}"` : "";
    const target =
      typeof address === "string" && address !== "" ? ` xmlns:r="${OFFICE}" r:id="${relate(address)}"` : "";
    const said = [text("location", place), text("tooltip", screenTip), text("display", display)].join("");
    return `<hyperlink ref="${formatArea(area)}"${target}${said}/>`;
  });
  return wrapped("hyperlinks", links);
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The file keeps the row before a break. */
function breaksXml({ engine, sheet }: SectionContext): string {
  const breaks = engine.state.sheet(sheet).pageBreaks.map(({ row }) => `<brk id="${row}" max="16383" man="1"/>`);
  return wrapped("rowBreaks", breaks, ` count="${breaks.length}" manualBreakCount="${breaks.length}"`);
}
