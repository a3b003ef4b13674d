import { PICKED_TYPES } from "../session/modelFile";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { inLanguage } from "../parts/inLanguage";
import { usePaneState, useSession } from "../parts/session";
import { languageName, useWords } from "../parts/words";
import type { FormulaStyle } from "../session/PaneServices";
import { chosenModel } from "../session/PaneState";

/** Chooses a model, a language and a kind of formulas, and loads. */
export function SetupForm() {
  const session = useSession();
  const state = usePaneState();
  const { say } = useWords();
  const cannotLoad = state.work !== null || chosenModel(state) === null || !state.inExcel;
  return (
    <section className="setup" aria-labelledby="setup-heading">
      <h2 id="setup-heading">{say("choose.heading")}</h2>
      <FileDrop>
        <ModelPicker />
      </FileDrop>
      <LanguageChoice />
      <FormulaChoice />
      <PrimaryButton
        className="big-button"
        allowDisabledFocus
        disabled={cannotLoad}
        onClick={() => void session.load()}
      >
        {say("load")}
      </PrimaryButton>
      <p className="why">{say("choose.why")}</p>
    </section>
  );
}

/** Opens a model file, picked or dropped. The same file may be picked again after it was corrected. */
function FileDrop({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const open = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) void session.openFile(file);
    if (picker.current !== null) picker.current.value = "";
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    open(event.dataTransfer.files);
  };

  return (
    <div className={isOver ? "drop over" : "drop"} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      <input ref={picker} type="file" accept={PICKED_TYPES} hidden onChange={(event) => open(event.target.files)} />
      <p className="drop-words">
        <Link disabled={work !== null} onClick={() => picker.current?.click()}>
          {say("choose.file")}
        </Link>{" "}
        <span>{say(isOver ? "choose.dropNow" : "choose.drop")}</span>
      </p>
    </div>
  );
}

const styles = ["functions", "native"] as const satisfies readonly FormulaStyle[];

/** The kind of formulas, with what each means for whoever gets the workbook. */
function FormulaChoice() {
  const session = useSession();
  const { choice } = usePaneState();
  const { say } = useWords();
  const options = styles.map((style) => ({
    key: style,
    text: say(`choose.${style}`),
    ariaLabel: `${say(`choose.${style}`)}. ${say(`choose.${style}Why`)}`,
  }));
  return (
    <div>
      <ChoiceGroup
        label={say("choose.formulas")}
        options={options}
        selectedKey={choice.formulas}
        onChange={(_event, option) => {
          const style = styles.find((each) => each === option?.key);
          if (style !== undefined) session.chooseFormulas(style);
        }}
      />
      <p className="why">{say(`choose.${choice.formulas}Why`)}</p>
    </div>
  );
}

/** The language of the tables: those the model has words in. */
function LanguageChoice() {
  const session = useSession();
  const state = usePaneState();
  const words = useWords();
  const languages = chosenModel(state)?.languages ?? [];
  return (
    <Dropdown
      label={words.say("choose.language")}
      options={languages.map((language) => ({ key: language, text: languageName(language, words) }))}
      selectedKey={state.choice.language}
      disabled={languages.length === 0}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => option !== undefined && session.chooseLanguage(String(option.key))}
    />
  );
}

/** The list of models: those that come with the add-in and the files that were opened. */
function ModelPicker() {
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
