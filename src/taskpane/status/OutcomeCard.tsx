import { Link } from "office-ui-fabric-react/lib/Link";
import type { PreviewedCell, PreviewResult } from "../../actions/preview/Previewed";
import type { RefreshResult } from "../../actions/write/Written";
import { Changes as ChangedCells } from "../preview/Changes";
import { Effects } from "../preview/Effects";
import { isMoving } from "../preview/PreviewState";
import { changedSomething, type Outcome } from "../session/PaneState";
import { useSession } from "../pane/session";
import { useWords, type Words } from "../pane/words";
import { CardHeading } from "./CardHeading";
import { Differences } from "./Differences";
import { Findings } from "./Findings";
import { LineQuestions } from "./LineQuestions";
import { Notices } from "./Notices";
import { UndoKept } from "./UndoKept";
import { UndoLast } from "./UndoLast";

/** What came of the last load, refresh, conversion or undo. */
export function OutcomeCard({ outcome }: { readonly outcome: Outcome }) {
  const session = useSession();
  const words = useWords();
  const { notices } = outcome.result;
  const conflicts = outcome.task === "refresh" ? outcome.result.conflicts : [];
  const stayed = outcome.task === "undo" ? outcome.result.kept : [];
  const kind = notices.length + conflicts.length + stayed.length > 0 ? "attention" : "success";
  return (
    <div className={`card ${kind}`}>
      <CardHeading kind={kind} onClose={() => session.dismiss()}>
        {headline(outcome, words)}
      </CardHeading>
      <Notices notices={notices} />
      {outcome.task === "undo" ? <UndoKept cells={outcome.result.kept} /> : <Changes outcome={outcome} />}
    </div>
  );
}

function Changes({ outcome }: { readonly outcome: Exclude<Outcome, { task: "undo" }> }) {
  const { say } = useWords();
  const session = useSession();
  const { kept, findings } = outcome.result;
  const reads =
    outcome.task === "refresh" ? new Map(outcome.told.cells.map(({ cell, shown }) => [cell, shown])) : undefined;
  const conflicts = outcome.task === "load" ? [] : outcome.result.conflicts;
  return (
    <>
      <Differences kind="conflicts" differences={conflicts} reads={reads} />
      <Differences kind="kept" differences={kept} reads={reads} />
      {outcome.task === "refresh" && kept.length + conflicts.length > 0 && (
        <Link onClick={() => void session.refresh("edits")}>{say("preview.review")}</Link>
      )}
      {outcome.task === "refresh" && <Applied told={outcome.told} taken={outcome.result.taken} />}
      {outcome.task === "refresh" && <LineQuestions questions={outcome.result.questions} />}
      {findings.length > 0 && <Findings heading="findings.remarks" findings={findings} />}
      {changedSomething(outcome) && <UndoLast />}
    </>
  );
}

function headline(outcome: Outcome, { say }: Words): string {
  switch (outcome.task) {
    case "load":
      return say("outcome.loaded", { count: outcome.result.sheets.length });
    case "undo":
      return say(`outcome.undone.${outcome.result.undone}`);
    case "convert":
      return say(`outcome.converted.${outcome.result.formulas}`);
    case "refresh":
      return refreshed(outcome.result, appliedOf(outcome.told, outcome.result.taken).length, say);
  }
}

/** Cells that took the model, as they were told before it was done. */
function appliedOf({ cells }: PreviewResult, taken: RefreshResult["taken"]): readonly PreviewedCell[] {
  const took = new Set(taken.map(({ cell }) => cell));
  return cells
    .filter(({ fate, cell }) => fate === "change" || took.has(cell))
    .map((cell) => ({ ...cell, fate: "change" }));
}

/** What was changed, and what it came to, folded. */
function Applied({ told, taken }: { readonly told: PreviewResult; readonly taken: RefreshResult["taken"] }) {
  const { say } = useWords();
  const cells = appliedOf(told, taken);
  const count = cells.length + told.lines.filter(isMoving).length;
  if (count === 0) return null;
  return (
    <details className="differences">
      <summary>{say("preview.changes", { count })}</summary>
      <ChangedCells result={{ ...told, cells }} />
      <Effects effects={told.effects} />
    </details>
  );
}

function refreshed({ applied, kept, conflicts }: RefreshResult, told: number, say: Words["say"]): string {
  if (applied.length > 0)
    return told > 0 ? say("outcome.refreshed", { count: told }) : say("outcome.refreshedFormulas");
  return say(kept.length + conflicts.length > 0 ? "outcome.onlyKept" : "outcome.unchanged");
}
