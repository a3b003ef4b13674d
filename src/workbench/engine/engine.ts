import type { Univer } from "@univerjs/core";
import { Book } from "./book";
import { Borders } from "./borders";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Dimensions } from "./dimensions";
import { Display } from "./display";
import { compareAnew } from "./formula/comparisons";
import { mendConditions } from "./formula/conditions";
import { mendFunctions } from "./formula/ownFunctions";
import { containFailures, readEmptyTexts } from "./formula/repairs";
import { keepTexts } from "./formula/textArguments";
import { mendReferenceFunctions } from "./formula/referenceFunctions";
import { Loading } from "./Loading";
import { Merges } from "./merges";
import { Names } from "./names";
import { Scratch } from "./scratch";
import { Selection } from "./selection";
import { SheetCopies } from "./SheetCopies";
import { Sheets } from "./sheets";
import { StateStore } from "./state";
import { Structure } from "./structure";
import { growTables } from "./tableGrowth";
import { TableHeadings } from "./tableHeadings";
import { Tables } from "./tables";
import { Undo } from "./undo";
import { UsedArea } from "./usedArea";
import { Validations } from "./validations";
import { watchChanges, type Watch } from "./watch";

/** A spreadsheet as the host sees it. Behind it stands Univer, which nothing outside this directory knows. */
export interface Engine {
  readonly sheets: Sheets;
  readonly copies: SheetCopies;
  /** Takes in the sheets of a file. */
  readonly loading: Loading;
  readonly cells: Cells;
  readonly borders: Borders;
  readonly used: UsedArea;
  readonly structure: Structure;
  readonly dimensions: Dimensions;
  readonly names: Names;
  readonly tables: Tables;
  readonly validations: Validations;
  readonly calculation: Calculation;
  /** What cells show: number formats and conditional formats. */
  readonly display: Display;
  readonly selection: Selection;
  /** Formulas that stand in no cell of the workbook. */
  readonly scratch: Scratch;
  /** What Excel keeps and Univer does not: settings, custom XML, protection, page layout, conditional formats, charts, comments. */
  readonly state: StateStore;
  readonly undo: Undo;
  readonly watch: Watch;
  /** Resolves when every formula shows its final value, custom functions included. */
  settled(): Promise<void>;
  /** Everything that `work` changes is one step of undo. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Makes an engine of a running Univer, with or without a user interface; takes the open workbook or opens a new one.
 * The Univer must have the sheets, formula, numfmt, data-validation and table plugins (see `createNodeEngine`).
 */
export function createEngine(univer: Univer): Engine {
  const book = new Book(univer);
  compareAnew();
  mendReferenceFunctions(book);
  mendConditions(book);
  keepTexts(book);
  mendFunctions(book);
  containFailures(book);
  readEmptyTexts();
  const undo = new Undo(book);
  const state = new StateStore(book, undo);
  const calculation = new Calculation(book);
  const cells = new Cells(book, calculation);
  const sheets = new Sheets(book, state, undo);
  const tables = new Tables(book, cells);
  const used = new UsedArea(book, cells);
  const watch = watchChanges(book, calculation);
  const names = new Names(book, sheets);
  const validations = new Validations(book);
  const headings = new TableHeadings(book, cells, tables, names, undo);
  watch((happening) => headings.follow(happening));
  watch((happening) => growTables(happening, tables, cells, undo));
  return {
    watch,
    sheets,
    cells,
    tables,
    calculation,
    state,
    undo,
    borders: new Borders(cells),
    used,
    structure: new Structure(book, cells, new Merges(book, cells), used, tables, state),
    dimensions: new Dimensions(book, cells),
    names,
    validations,
    loading: new Loading(book, cells, sheets),
    copies: new SheetCopies({ book, cells, sheets, tables, names, validations, state, undo }),
    display: new Display(book, cells, state, calculation),
    selection: new Selection(book, sheets),
    scratch: new Scratch(book, cells, sheets, calculation),
    settled: () => calculation.settled(),
    asOneStep: (work) => calculation.holding(() => undo.group(work, () => state.record())),
  };
}
