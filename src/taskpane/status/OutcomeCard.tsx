import { Link } from "office-ui-fabric-react/lib/Link";
import type { RefreshResult } from "../../actions/write/Written";
import { changedSomething, type Outcome } from "../session/PaneState";
import { useSession } from "../pane/session";
import { useWords, type Words } from "../pane/words";
import { CardHeading } from "./CardHeading";
import { Differences } from "./Differences";
import { Findings } from "./Findings";
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
  const { applied, conflicts } = outcome.task === "load" ? { applied: [], conflicts: [] } : outcome.result;
  return (
    <>
      <Differences kind="conflicts" differences={conflicts} />
      <Differences kind="kept" differences={kept} />
      {outcome.task === "refresh" && kept.length + conflicts.length > 0 && (
        <Link onClick={() => void session.refresh("edits")}>{say("preview.review")}</Link>
      )}
      {outcome.task === "refresh" && <Differences kind="applied" differences={applied} />}
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
      return refreshed(outcome.result, say);
  }
}

function refreshed({ applied, kept, conflicts }: RefreshResult, say: Words["say"]): string {
  if (applied.length > 0) return say("outcome.refreshed", { count: applied.length });
  return say(kept.length + conflicts.length > 0 ? "outcome.onlyKept" : "outcome.unchanged");
}
