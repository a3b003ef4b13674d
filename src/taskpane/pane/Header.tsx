import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { locales } from "../../locales/locales";
import { usePaneState, useSession } from "./session";
import { useWords } from "./words";

/** The product, what is loaded, and the language of the pane. */
export function Header() {
  const session = useSession();
  const { loaded, models, tag } = usePaneState();
  const { say } = useWords();
  const model = models.find(({ id }) => id === loaded?.model);
  const subtitle = model === undefined ? (loaded?.model ?? say("pane.none")) : `${model.section} · ${model.year}`;
  const options: IDropdownOption[] = locales.map((locale) => ({ key: locale.tag, text: locale.name }));
  return (
    <header className="header">
      <img src="assets/icons/fascicle.svg" alt="" width="32" height="32" />
      <div className="header-words">
        <h1>{say("product")}</h1>
        <p>{subtitle}</p>
      </div>
      <Dropdown
        className="header-language"
        ariaLabel={say("pane.interfaceLanguage")}
        title={say("pane.interfaceLanguage")}
        options={options}
        selectedKey={tag}
        responsiveMode={ResponsiveMode.large}
        onChange={(_event, option) => option !== undefined && session.speak(String(option.key))}
      />
    </header>
  );
}
