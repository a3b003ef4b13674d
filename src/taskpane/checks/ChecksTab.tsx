import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import { useEffect } from "react";
import type { CheckEntry } from "../../actions/checks/CheckResult";
import { CellLink, NothingLoaded } from "../parts/CellLink";
import { usePaneState, useSession } from "../parts/session";
import { sheetStart } from "../session/sheetStart";
import { unbroken, useWords } from "../parts/words";
import { FirstOf } from "../preview/Effects";
import { FailureCard } from "../parts/cards";
import { UndoLast } from "../parts/UndoLast";
import { FindingLists } from "./FindingLists";
import { useChecks, useChecksSession } from "./useChecks";

/** What does not fit in the workbook as it is now, and whose it is. */
export function ChecksTab() {
  const checks = useChecksSession();
  const { say } = useWords();
  const { loaded, failure } = usePaneState();
  useEffect(() => {
    void checks.open();
    return () => checks.close();
  }, [checks]);
  return (
    <section className="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{say("checks.heading")}</h2>
      {failure !== null && failure.task !== "check" && <FailureCard failure={failure} />}
      {loaded === null ? <NothingLoaded /> : <Checked />}
    </section>
  );
}

function Checked() {
  const { result, failure, restored } = useChecks();
  const { say } = useWords();
  return (
    <>
      <p className="why">{say("checks.why")}</p>
      {failure !== null && <CheckFailure />}
      {restored > 0 && (
        <div className="card success" role="status">
          <p>{say("checks.restored", { count: restored })}</p>
          <UndoLast />
        </div>
      )}
      {result !== null && <FindingLists result={result} />}
      {result !== null && <Entries entries={result.entries} />}
      <CheckTools />
    </>
  );
}

/** The last findings stay below it: they were right when they were found. */
function CheckFailure() {
  const { failure } = useChecks();
  const { say, sayIfKnown } = useWords();
  if (failure === null) return null;
  const { task, code, args } = failure;
  return (
    <div className="card failure" role="alert">
      <h3>{say(`failed.${task}`)}</h3>
      <p>{sayIfKnown(`error.${code}`, args) ?? say("error.GeneralException", { code })}</p>
      <span className="code">{say("failed.code", { code })}</span>
    </div>
  );
}

/** Checking, writing the findings to a sheet, and whether checks follow the typing and mark cells. */
function CheckTools() {
  const checks = useChecksSession();
  const { isRunning, isLive, canBeLive, isMarking } = useChecks();
  const { work } = usePaneState();
  const { say } = useWords();
  const isBusy = isRunning || work !== null;
  return (
    <div className="check-tools">
      <div className="side-by-side">
        <PrimaryButton allowDisabledFocus disabled={isBusy} onClick={() => void checks.check()}>
          {say(isRunning ? "checks.running" : "checks.run")}
        </PrimaryButton>
        <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void checks.write()}>
          {say("checks.write")}
        </DefaultButton>
      </div>
      <Written />
      <Toggle
        inlineLabel
        label={say("checks.live")}
        checked={isLive && canBeLive}
        disabled={!canBeLive}
        onChange={(_event, isOn) => void checks.setLive(isOn === true)}
      />
      {!canBeLive && <p className="why">{say("checks.liveUnavailable")}</p>}
      <Toggle
        inlineLabel
        label={say("checks.marks")}
        checked={isMarking}
        onChange={(_event, isOn) => void checks.setMarking(isOn === true)}
      />
    </div>
  );
}

function Written() {
  const session = useSession();
  const { written } = useChecks();
  const { say } = useWords();
  if (written === null) return null;
  return (
    <p className="why" role="status">
      <Link onClick={() => void session.goTo(sheetStart(written))}>{say("checks.written", { sheet: written })}</Link>
    </p>
  );
}

/** How much the user has to mend, beside the name of the tab; nothing before the first check, and for nothing. */
export function MineCount() {
  const { result } = useChecks();
  const { say } = useWords();
  const count = result?.counts.mine ?? 0;
  if (count === 0) return null;
  const words = say("stand.mine", { count });
  return (
    <span className="mine-count" role="img" aria-label={words} title={words}>
      {count}
    </span>
  );
}

/** What the user entered, each with what the model has there: it is no fault, and it is at hand. */
function Entries({ entries }: { readonly entries: readonly CheckEntry[] }) {
  const { say } = useWords();
  if (entries.length === 0) return null;
  return (
    <details className="entries">
      <summary>{say("checks.entries", { count: entries.length })}</summary>
      <ul>
        <FirstOf all={entries}>
          {({ cell, place, was, now, ...at }) => (
            <li key={JSON.stringify(at)}>
              {cell === null ? <span>{place}</span> : <CellLink cell={cell} />}{" "}
              <s>{unbroken(was) || say("checks.blank")}</s>{" "}
              <span role="img" aria-label={say("preview.to")}>
                →
              </span>{" "}
              <ins>{unbroken(now) || say("checks.blank")}</ins>
              <p className="why">{place}</p>
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}
