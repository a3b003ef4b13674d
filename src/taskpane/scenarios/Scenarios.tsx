import { useEffect, useState } from "react";
import { usePaneState, useScenarios } from "../pane/session";
import { useWords } from "../pane/words";
import { AskUnsaved } from "./AskUnsaved";
import { Compare } from "./Compare";
import { SaveScenario } from "./SaveScenario";
import { ScenarioDone } from "./ScenarioDone";
import { ScenarioRows } from "./ScenarioRows";

/** Named sets of entries: which one is on, switching, saving, comparing. Nothing is read while it is closed. */
export function Scenarios() {
  const { say } = useWords();
  const { list, asks, session } = useScenarios();
  const { loaded, work } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const isIdle = work === null;
  // A load, refresh or undo may have brought other scenarios.
  useEffect(() => {
    if (isOpen && isIdle) void session.look();
  }, [session, isOpen, isIdle, loaded]);
  return (
    <details className="another scenarios" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say("scenarios.heading")}
        {list?.current != null && <span className="scenario-on">{list.current}</span>}
      </summary>
      {isOpen && (
        <div
          className="card"
          onFocus={(event) => !event.currentTarget.contains(event.relatedTarget) && void session.look()}
        >
          <p className="why">{say("scenarios.why")}</p>
          <ScenarioRows />
          {asks === null ? <SaveScenario /> : <AskUnsaved to={asks.to} />}
          {list !== null && list.scenarios.length > 0 && asks === null && <Compare />}
          <ScenarioDone />
        </div>
      )}
    </details>
  );
}
