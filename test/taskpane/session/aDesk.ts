import { ActionError, type Finding } from "../../../src/actions/context/ActionError";
import { RetryPolicy } from "../../../src/excel/request/RetryPolicy";
import type {
  LoadArgs,
  LoadResult,
  RefreshArgs,
  RefreshResult,
  UndoArgs,
} from "../../../src/actions/write/argsAndResults";
import type { PreviewResult } from "../../../src/actions/preview/PreviewResult";
import type { LoadedModelSummary } from "../../../src/actions/context/loadedModel";
import type { TraceResult } from "../../../src/actions/trace/TraceResult";
import type { AuditResult } from "../../../src/actions/audit/auditArea";
import { type PaneServices, type ModelSummary, Store } from "../../../src/taskpane/session/PaneServices";
import { PaneSession } from "../../../src/taskpane/pane/PaneSession";
import { firstState } from "../../../src/taskpane/session/PaneState";
import { ALiveWorkbook } from "./aLiveWorkbook";
import { AScenarioShelf } from "../scenarios/aScenarioShelf";

export const ict: ModelSummary = {
  id: "29c-2020",
  section: "29C",
  year: 2020,
  symbol: "A/74/6 (Sect. 29C)",
  title: { zh: "信息和通信技术厅", en: "Office of Information and Communications Technology" },
  languages: ["zh", "en"],
};

export const legal: ModelSummary = {
  ...ict,
  id: "8-2020",
  section: "8",
  symbol: "A/74/6 (Sect. 8)",
  title: { fr: "Affaires juridiques" },
  languages: ["fr"],
};

export const sheets = ["29C.4", "29C.5", "Annex II"];

/** A cell that comes from nothing. */
const nothingTraced: TraceResult = {
  cell: null,
  table: null,
  row: null,
  column: null,
  words: "",
  value: "",
  formula: null,
  sentence: null,
  printed: null,
  source: null,
  change: null,
  inputs: [],
  checks: [],
  moves: [],
};

const nothingFound: AuditResult = {
  range: "Sheet1!A1:C4",
  summary: "No slip found.",
  findings: [],
  rows: [],
  columns: [],
  notChecked: [],
  roundings: [],
  counts: { totals: 0, changes: 0, percentages: 0, notChecked: 0 },
};

/** A workbook of the mind: it remembers which model stands in it, takes what a test changes, and fails when told to. */
export class ADesk implements PaneServices {
  standingModel: LoadedModelSummary | null = null;
  failWith: unknown = null;
  opened: ModelSummary | ActionError = legal;
  readonly shelf = new AScenarioShelf();
  report: Partial<RefreshResult> = {};
  /** What a refresh would do, beside what it answers. */
  foreseen: Partial<PreviewResult> = {};
  shown: string[] = [];
  audited: string[] = [];
  /** What an audit finds. */
  found: AuditResult = nothingFound;
  refreshed: RefreshArgs[] = [];
  previewed: RefreshArgs[] = [];
  loaded: LoadArgs[] = [];
  undone: UndoArgs[] = [];

  readonly actions: PaneServices["actions"] = {
    load: async (args) => {
      this.loaded.push(args);
      await this.work(args);
      this.standingModel = {
        model: args.model ?? legal.id,
        language: args.language ?? "zh",
        formulas: args.formulas === "native" ? "native" : "functions",
        sheets,
      };
      return this.result() satisfies LoadResult;
    },
    refresh: async (args) => {
      this.refreshed.push(args);
      await this.work(args);
      return this.result();
    },
    print: () => Promise.resolve({ model: legal.id, sheets: [] }),
    preview: async (args) => {
      this.previewed.push(args);
      await this.work(args);
      return {
        ...this.result(),
        cells: [],
        lines: [],
        effects: [],
        tables: [],
        added: [],
        token: "seen",
        ...this.foreseen,
      };
    },
    convert: async (args) => {
      await this.work(args);
      if (this.standingModel !== null)
        this.standingModel = { ...this.standingModel, formulas: args.formulas === "native" ? "native" : "functions" };
      return this.result();
    },
    check: () => this.live.check(),
    read: async (args) => {
      await this.work(args);
      throw new ActionError("NotABudget");
    },
    live: async (args) => {
      await this.work(args);
      const range = args.range ?? "";
      return { range, tables: 1, cells: [], formulas: 2, inputs: 7, standing: 0, findings: [], notices: [] };
    },
    settle: async ({ model = "", findings = [], off = false, ...args }) => {
      await this.work(args);
      this.live.findings = this.live.findings.map((finding) =>
        findings.includes(finding.id) ? { ...finding, settled: !off } : finding,
      );
      return { model, settled: this.live.findings.filter(({ settled }) => settled).length };
    },
    restore: async ({ model = "", cells = [], ...args }) => {
      await this.work(args);
      this.live.findings = this.live.findings.filter(({ cell }) => cell === null || !cells.includes(cell));
      return { model, restored: cells };
    },
    mark: () => Promise.resolve({ marked: 0 }),
    report: () => Promise.resolve({ sheet: "Checks", findings: 0 }),
    audit: async ({ range, language }) => {
      if (this.failWith !== null) throw this.failWith;
      this.audited.push(`${range ?? "selection"} ${language ?? ""}`);
      return this.found;
    },
    trace: ({ cell }) => Promise.resolve({ ...nothingTraced, cell }),
    export: () => this.shelf.export(),
    scenario: (args) => this.shelf.scenario(args),
    undo: async (args) => {
      this.undone.push({ earlier: args?.earlier });
      await this.work(args ?? {});
      this.standingModel = null;
      return { undone: "load", earlier: false, kept: [], sheets, notices: [] };
    },
    redo: async (args) => {
      await this.work(args ?? {});
      return { redone: "load" };
    },
  };

  readonly live = new ALiveWorkbook();
  readonly retryPolicy = new RetryPolicy();

  metadata: unknown = null;
  readonly functions = () => Promise.resolve(this.metadata);
  readonly builtIn = () => Promise.resolve([ict]);
  readonly standing = () => Promise.resolve(this.standingModel === null ? [] : [this.standingModel]);
  readonly open = () =>
    this.opened instanceof ActionError ? Promise.reject(this.opened) : Promise.resolve(this.opened);
  readonly show = (cell: string) => {
    if (this.failWith !== null) return Promise.reject(this.failWith);
    this.shown.push(cell);
    return Promise.resolve();
  };

  private async work({ progress }: Pick<LoadArgs, "progress">): Promise<void> {
    progress?.(0, 2, "look");
    await Promise.resolve();
    if (this.failWith !== null) throw this.failWith;
    progress?.(1, 2, "write");
  }

  private result(): RefreshResult {
    if (this.standingModel === null) throw new ActionError("NothingLoaded");
    return {
      ...this.standingModel,
      applied: [],
      kept: [],
      conflicts: [],
      taken: [],
      questions: [],
      notices: [],
      findings: [],
      ...this.report,
    };
  }
}

/** A finding of a model file, in words. */
export function aFinding(place: string, reason: string): Finding {
  return { code: "wrongType", severity: "error", place, reason };
}

export const noon = new Date(2020, 0, 1, 12);

/** A session over an empty workbook, in Excel, in English. */
export async function aSession(prepare: (desk: ADesk) => void = () => undefined, inExcel = true) {
  const desk = new ADesk();
  prepare(desk);
  const store = new Store(firstState("en", inExcel));
  const session = new PaneSession(store, desk, () => noon);
  await session.start();
  return { desk, store, session };
}
