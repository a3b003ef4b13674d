import { useEffect, useRef } from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import type { PreviewedCell, PreviewResult } from "../../actions/preview/PreviewResult";
import type { LineQuestion, RefreshResult } from "../../actions/write/argsAndResults";
import { CellLink } from "../parts/CellLink";
import { usePaneState, useSession } from "../parts/session";
import { useWords, type Words } from "../parts/words";
import { Changes as ChangedCells } from "../preview/Changes";
import { Effects } from "../preview/Effects";
import { isMoving } from "../session/PreviewState";
import { changedSomething, type Outcome, type Work } from "../session/PaneState";
import { Differences } from "./Differences";
import { CardHeading, FailureCard, Findings, Notices } from "../parts/cards";
import { UndoLast } from "../parts/UndoLast";

/**
 * What is being done, and how it came out. It is read out as it changes; when something ends while the pane has the
 * focus, the focus comes here, because the button that was pressed may be gone.
 */
export function Status() {
  const { work, outcome, failure } = usePaneState();
  const region = useRef<HTMLDivElement>(null);
  const ended = failure ?? outcome;
  // What ended before this tab was shown again leaves the focus with the tab.
  const known = useRef(ended);

  useEffect(() => {
    if (ended === known.current) return;
    known.current = ended;
    if (ended === null || !document.hasFocus()) return;
    region.current?.focus();
    region.current?.scrollIntoView({ block: "nearest" });
  }, [ended]);

  return (
    <div className="status" ref={region} tabIndex={-1} role="status" aria-live="polite" aria-busy={work !== null}>
      {work !== null && <WorkCard work={work} />}
      {failure !== null && <FailureCard failure={failure} />}
      {outcome !== null && <OutcomeCard outcome={outcome} />}
    </div>
  );
}

/** What came of the last load, refresh, conversion or undo. */
function OutcomeCard({ outcome }: { readonly outcome: Outcome }) {
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

/** Asks of each line of the user's that totals add whether it is part of them; the formulas are written accordingly. */
function LineQuestions({ questions }: { readonly questions: readonly LineQuestion[] }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const counted = questions.filter(({ kind }) => kind === "counted");
  return counted.map(({ cell, label }) => (
    <div className="card-foot" key={cell}>
      <span>
        {label} (<CellLink cell={cell} />)
      </span>
      {(["total", "ofWhich"] as const).map((counts) => (
        <DefaultButton
          key={counts}
          allowDisabledFocus
          disabled={work !== null}
          onClick={() => void session.decideLine(cell, counts)}
        >
          {say(`line.${counts}`)}
        </DefaultButton>
      ))}
    </div>
  ));
}

/** So many are named; of more it is enough to know how many there are. */
const MANY = 12;

/** What was typed since and therefore was not taken back. */
function UndoKept({ cells }: { readonly cells: readonly string[] }) {
  const { say } = useWords();
  if (cells.length === 0) return null;
  const more = cells.length - MANY;
  return (
    <div className="undo-kept">
      <p>{say("undo.kept", { count: cells.length })}</p>
      <ul>
        {cells.slice(0, MANY).map((cell) => (
          <li key={cell}>
            <CellLink cell={cell} />
          </li>
        ))}
        {more > 0 && <li>{say("differences.more", { count: more })}</li>}
      </ul>
    </div>
  );
}

/** How far the work is and what it does now; without a first step, that it goes on. */
function WorkCard({ work }: { readonly work: Work }) {
  const { say } = useWords();
  const { task, done, total, step } = work;
  if (task === "goTo") return null;
  const where =
    step === null ? "" : `${say(`step.${step}`)} · ${say("work.progress", { done: Math.min(done + 1, total), total })}`;
  return (
    <div className="card work">
      <ProgressIndicator
        label={say(`work.${task}`)}
        description={where}
        {...(total > 0 ? { percentComplete: done / total } : {})}
      />
    </div>
  );
}
