import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { chosenModel } from "../session/choice";
import { inLanguage } from "../pane/inLanguage";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** The list of models: those that come with the add-in and the files that were opened. */
export function ModelPicker() {
  const session = useSession();
  const state = usePaneState();
  const { say, tag } = useWords();
  const chosen = chosenModel(state);
  const file = chosen === null ? undefined : state.files[chosen.id];
  return (
    <>
      <Dropdown
        label={say("choose.model")}
        options={state.models.map((model) => ({ key: model.id, text: `${model.section} · ${model.year}` }))}
        selectedKey={chosen?.id ?? null}
        responsiveMode={ResponsiveMode.large}
        onChange={(_event, option) => option !== undefined && session.chooseModel(String(option.key))}
      />
      {chosen !== null && (
        <p className="about-model">
          {inLanguage(chosen.title, tag)}
          <br />
          <span className="symbol">{chosen.symbol}</span>
          {file !== undefined && <span> · {say("choose.opened", { name: file.name })}</span>}
        </p>
      )}
    </>
  );
}
