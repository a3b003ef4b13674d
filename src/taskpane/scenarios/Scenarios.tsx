import { useEffect, useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { ScenarioResult } from "../../actions/scenarios/ScenarioStep";
import { usePaneState, useSession } from "../parts/session";
import { sheetStart } from "../session/sheetStart";
import { useWords, type Words } from "../parts/words";
import { NameForm, ScenarioRow } from "./ScenarioRow";
import { useScenarios } from "./useScenarios";

/** Named sets of entries: which one is on, switching, saving, comparing. Nothing is read while it is closed. */
export function Scenarios() {
  const { say } = useWords();
  const { list, asks, session } = useScenarios();
  const { loaded, work } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const isIdle = work === null;
  // A load, refresh or undo may have brought other scenarios.
  useEffect(() => {
    if (isOpen && isIdle) void session.outline();
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
          onFocus={(event) => !event.currentTarget.contains(event.relatedTarget) && void session.outline()}
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

/** Entries are in no scenario and would be lost: they get a name, or are let go on purpose. */
function AskUnsaved({ to }: { readonly to: string | null }) {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  const question = say("scenarios.askUnsaved", { name: to ?? say("scenarios.asProposed") });
  return (
    <div className="question" role="group" aria-label={question}>
      <p>{question}</p>
      <NameForm
        takesFocus
        first={list?.current ?? ""}
        action={say("scenarios.save")}
        onName={(saveAs) => void session.switchTo(to, { saveAs })}
      />
      <div className="side-by-side">
        <DefaultButton disabled={work !== null} onClick={() => void session.switchTo(to, { drop: true })}>
          {say("scenarios.drop")}
        </DefaultButton>
        <DefaultButton onClick={() => session.stay()}>{say("scenarios.cancel")}</DefaultButton>
      </div>
    </div>
  );
}

/** No scenario is called like this: names are not blank. */
const AS_PROPOSED = "";

/** Two to compare, and the way to their sheet. */
function Compare() {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  const names = list?.scenarios.map(({ name }) => name) ?? [];
  const [first, setFirst] = useState<string | null>(null);
  const [second, setSecond] = useState(AS_PROPOSED);
  const known = (name: string | null): string | null =>
    name !== null && (name === AS_PROPOSED || names.includes(name)) ? name : null;
  const [one, other] = [known(first) ?? list?.current ?? names[0] ?? AS_PROPOSED, known(second) ?? AS_PROPOSED];
  const options: IDropdownOption[] = [
    { key: AS_PROPOSED, text: say("scenarios.asProposed") },
    ...names.map((name) => ({ key: name, text: name })),
  ];
  return (
    <div className="compare">
      <div className="side-by-side">
        <Dropdown
          label={say("scenarios.compareOf")}
          options={options}
          selectedKey={one}
          responsiveMode={ResponsiveMode.large}
          onChange={(_event, option) => setFirst(String(option?.key ?? AS_PROPOSED))}
        />
        <Dropdown
          label={say("scenarios.compareWith")}
          options={options}
          selectedKey={other}
          responsiveMode={ResponsiveMode.large}
          onChange={(_event, option) => setSecond(String(option?.key ?? AS_PROPOSED))}
        />
      </div>
      <DefaultButton
        allowDisabledFocus
        disabled={work !== null || one === other}
        onClick={() => void session.compare(one, other)}
      >
        {say("scenarios.compare")}
      </DefaultButton>
    </div>
  );
}

/** What is entered and in no scenario yet, and how to keep it. */
function SaveScenario() {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  if (list === null) return null;
  const { current, unsaved, outside } = list;
  return (
    <>
      {current === null && unsaved === 0 && <p className="why">{say("scenarios.nothing")}</p>}
      {unsaved > 0 && (
        <p className="notice-line">
          {current === null
            ? say("scenarios.unsaved", { count: unsaved })
            : say("scenarios.unsavedIn", { name: current })}
        </p>
      )}
      {unsaved > 0 && current !== null && (
        <DefaultButton allowDisabledFocus disabled={work !== null} onClick={() => void session.update()}>
          {say("scenarios.update", { name: current })}
        </DefaultButton>
      )}
      {unsaved > 0 && (
        <NameForm
          key={list.scenarios.length}
          action={say("scenarios.saveAs")}
          onName={(name) => void session.save(name)}
        />
      )}
      {outside > 0 && <p className="why">{say("scenarios.outside", { count: outside })}</p>}
    </>
  );
}

/** How the last step with scenarios came out, read out as it changes. */
function ScenarioDone() {
  const session = useSession();
  const words = useWords();
  const { done } = useScenarios();
  const sheet = done?.sheet ?? null;
  return (
    <div role="status" aria-live="polite">
      {done !== null && <p>{told(done, words)}</p>}
      {done !== null && done.gone > 0 && <p className="why">{words.say("scenarios.gone", { count: done.gone })}</p>}
      {done !== null && done.lost.length > 0 && (
        <p className="notice-line">
          {words.say("scenarios.lost", { count: done.lost.length, cells: done.lost.map(addressWords).join(", ") })}
        </p>
      )}
      {sheet !== null && (
        <Link onClick={() => void session.goTo(sheetStart(sheet))}>{words.say("loaded.goTo", { sheet })}</Link>
      )}
    </div>
  );
}

const addressWords = (cell: string): string => cell.replaceAll("'", "");

function told({ action, name, written, sheet, comparison }: ScenarioResult, { say }: Words): string {
  const label = name ?? say("scenarios.asProposed");
  switch (action) {
    case "list":
      return "";
    case "save":
      return say("scenarios.saved", { name: label });
    case "update":
      return say("scenarios.updated", { name: label });
    case "switch":
      return say("scenarios.switched", { name: label, count: written });
    case "rename":
      return say("scenarios.renamed", { name: label });
    case "delete":
      return say("scenarios.deleted", { name: label });
    case "compare":
      return say("scenarios.compared", { count: comparison?.differences.length ?? 0, sheet: sheet ?? "" });
  }
}

/** The sheets as proposed and every scenario; the one on the sheets is marked, a press switches. */
function ScenarioRows() {
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
