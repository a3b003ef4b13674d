import { useState } from "react";
import { usePaneState, useScenarios } from "../pane/session";
import { useWords } from "../pane/words";
import { ScenarioRow } from "./ScenarioRow";

/** The sheets as proposed and every scenario; the one on the sheets is marked, a press switches. */
export function ScenarioRows() {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  const [open, setOpen] = useState<string | null>(null);
  if (list === null) return null;
  const isOn = (name: string | null): boolean => list.current === name && (name !== null || list.unsaved === 0);
  const switcher = (name: string | null, words: string, count: string | null) => (
    <button
      type="button"
      className="scenario-name"
      aria-pressed={isOn(name)}
      disabled={work !== null}
      onClick={() => void session.switchTo(name)}
    >
      <span>{words}</span>
      {count !== null && <span className="scenario-count">{count}</span>}
    </button>
  );
  return (
    <ul className="scenario-rows" aria-label={say("scenarios.list")}>
      <li>{switcher(null, say("scenarios.asProposed"), null)}</li>
      {list.scenarios.map(({ name, edits }) => (
        <ScenarioRow key={name} name={name} isOpen={open === name} onOpen={(opens) => setOpen(opens ? name : null)}>
          {switcher(name, name, say("scenarios.edits", { count: edits }))}
        </ScenarioRow>
      ))}
    </ul>
  );
}
