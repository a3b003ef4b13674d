import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { chosenModel } from "../session/choice";
import { languageName } from "../pane/languageName";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** The language of the tables: those the model has words in. */
export function LanguageChoice() {
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
