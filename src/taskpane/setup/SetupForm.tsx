import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState, useSession } from "../pane/session";
import { chosenModel } from "../session/choice";
import { useWords } from "../pane/words";
import { FileDrop } from "./FileDrop";
import { FormulaChoice } from "./FormulaChoice";
import { LanguageChoice } from "./LanguageChoice";
import { ModelPicker } from "./ModelPicker";

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
