import type { Univer } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  functionInformation,
  functionLogical,
  functionLookup,
  functionText,
  IFunctionService,
} from "@univerjs/engine-formula";
import { Loading } from "./Loading";
import { SheetCopies } from "./SheetCopies";
import { Book } from "./book";
import { Borders } from "./border";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { mendConditions } from "./conditions";
import { Dimensions } from "./dimensions";
import { Display } from "./display";
import { Merges } from "./merges";
import { Names } from "./names";
import { mendFunctions } from "./ownFunctions";
import { mendReferenceFunctions } from "./reach";
import { containFailures, readEmptyTexts } from "./repairs";
import { Scratch } from "./scratch";
import { Selection } from "./selection";
import { Sheets } from "./sheets";
import { StateStore } from "./state";
import { Structure, UsedArea } from "./structure";
import { growTables, TableHeadings } from "./tableHeadings";
import { Tables } from "./tables";
import { Undo } from "./undo";
import { Validations } from "./validations";
import { type Watch, watchChanges } from "./watch";

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
  /**
   * What Excel keeps and Univer does not: settings, custom XML, protection, page layout, conditional formats, charts,
   * comments.
   */
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

/**
 * Has every comparison look at the cells. Univer otherwise remembers which values stood in which places, and there
 * takes the text "12" for the number and a blank for nought; and since COUNTIFS, SUMIFS and others say that what they
 * counted stands in the place of the formula, it takes the second such array of a formula for the first.
 */
function compareAnew(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

/** Functions whose arguments may well be texts; those that compute take "5%" for the number, as in Excel. */
const OF_TEXTS = [functionText, functionLogical, functionLookup, functionInformation];

/**
 * Has texts that stand in a formula stay texts: Univer makes a date of "3/4" and a number of "5%" before a function
 * sees them.
 */
function keepTexts(book: Book): void {
  const functions = book.injector.get(IFunctionService);
  for (const name of OF_TEXTS.flatMap((group) => group.map(([, named]) => String(named)))) {
    const executor = functions.getExecutor(name);
    if (executor) executor.isArgumentsIgnoreNumberPattern = () => true;
  }
}
