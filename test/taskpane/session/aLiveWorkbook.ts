import type { CheckCounts, CheckEntry, CheckFinding, CheckResult } from "../../../src/actions/checks/CheckResult";
import type { TraceResult } from "../../../src/actions/trace/TraceResult";
import type { ModelStatus } from "../../../src/actions/ModelStatuses";
import type { WorkbookEvent, LiveServices } from "../../../src/taskpane/session/PaneServices";

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

/** A finding about a total, unless said otherwise. */
export function aCheckFinding(told: Partial<CheckFinding> = {}): CheckFinding {
  return {
    model: "29c-2020",
    id: `${told.rule ?? "footing"} ${told.cell ?? ""}`,
    kind: (told.standing ?? "sheet") === "sheet" ? "mine" : "source",
    settled: false,
    typedOver: false,
    rule: "footing",
    severity: "error",
    standing: "sheet",
    name: "Footing",
    place: "Table 29C.10, Total",
    message: "Table 29C.10, Total: (653.2) stands there.",
    table: "29C.10",
    row: "money/total",
    column: "change",
    paragraph: null,
    figure: null,
    heading: null,
    cell: "'29C.10'!G9",
    printed: "(653.2)",
    computed: "(635.2)",
    difference: "(18.0)",
    misprint: "digitsSwapped",
    culprits: [],
    ...told,
  };
}

export function countsOf(findings: readonly CheckFinding[]): CheckCounts {
  const count = (wanted: CheckFinding["kind"]): number =>
    findings.filter(({ kind, settled }) => kind === wanted && !settled).length;
  const settled = findings.filter((finding) => finding.settled).length;
  return { mine: count("mine"), toUpdate: count("toUpdate"), source: count("source"), settled };
}

/**
 * Checks and traces of the mind: it answers what a test says, counts what it is asked, and tells what a test lets
 * happen.
 */
export class ALiveWorkbook implements LiveServices {
  /** Examples of the custom functions, and what stands in the selected cell. */
  exampleOf: Readonly<Record<string, { readonly formula: string; readonly value: number | null }>> = {};
  holds: string | null = null;
  entered: string[] = [];
  readonly examples = () => Promise.resolve(this.exampleOf);
  readonly enter = (formula: string, replace: boolean) => {
    if (this.holds !== null && !replace) return Promise.resolve({ cell: this.cell, holds: this.holds });
    this.entered.push(formula);
    return Promise.resolve({ cell: this.cell, holds: null });
  };
  findings: readonly CheckFinding[] = [];
  entries: readonly CheckEntry[] = [];
  traced: Partial<TraceResult> = {};
  cell = "'29C.10'!G9";
  failWith: unknown = null;
  tells = true;
  readonly asked: string[] = [];
  readonly marked: number[] = [];
  private listener: ((happening: WorkbookEvent) => void) | null = null;

  readonly check = () =>
    this.answer<CheckResult>("check", {
      model: "29c-2020",
      models: ["29c-2020"],
      loaded: true,
      findings: this.findings,
      counts: countsOf(this.findings),
      entries: this.entries,
    });
  readonly trace = ({ cell }: { readonly cell: string }) =>
    this.answer<TraceResult>("trace", { ...nothingTraced, cell, ...this.traced });
  status: Partial<ModelStatus> = {};
  newer = false;
  readonly statusOf = (model: string) =>
    this.answer<ModelStatus>("statusOf", { model, edited: 0, missing: [], broken: 0, ...this.status });
  readonly isNewer = () => this.answer("isNewer", this.newer);
  readonly report = () => this.answer("report", { sheet: "Checks", findings: this.findings.length });
  readonly mark = (findings: readonly unknown[]) => {
    this.marked.push(findings.length);
    return this.answer("mark", undefined);
  };
  readonly selected = () => this.answer("selected", this.cell);
  readonly forget = () => undefined;
  readonly watch = (listener: (happening: WorkbookEvent) => void) => {
    this.listener = listener;
    return this.answer("watch", this.tells ? () => this.answer("stop", undefined) : null);
  };

  happen(happening: WorkbookEvent): void {
    this.listener?.(happening);
  }

  private answer<T>(name: string, answer: T): Promise<T> {
    this.asked.push(name);
    return this.failWith === null ? Promise.resolve(answer) : Promise.reject(this.failWith);
  }
}
