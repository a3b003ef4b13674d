import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { useState } from "react";
import { usePaneState, useScenarios } from "../pane/session";
import { useWords } from "../pane/words";

/** No scenario is called like this: names are not blank. */
const AS_PROPOSED = "";

/** Two to compare, and the way to their sheet. */
export function Compare() {
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
