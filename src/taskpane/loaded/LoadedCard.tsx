import { inLanguage } from "../pane/inLanguage";
import { languageName } from "../pane/languageName";
import { usePaneState } from "../pane/session";
import { useWords } from "../pane/words";
import { LoadedActions } from "./LoadedActions";
import { RefreshFile } from "./RefreshFile";
import { Repairs } from "./Repairs";
import { SectionPicker } from "./SectionPicker";
import { SheetLinks } from "./SheetLinks";
import { StandLine } from "./StandLine";

/** What stands in the workbook, and what can be done with it. */
export function LoadedCard() {
  const { loaded, models } = usePaneState();
  const words = useWords();
  if (loaded === null) return null;
  const { say, tag, time } = words;
  const model = models.find(({ id }) => id === loaded.model);
  return (
    <section className="card" aria-labelledby="loaded-heading">
      <p className="overline">{say("loaded.heading")}</p>
      <SectionPicker />
      <h2 id="loaded-heading">
        {model === undefined ? loaded.model : `${model.section} · ${inLanguage(model.title, tag)}`}
      </h2>
      <dl className="facts">
        {model !== undefined && <Fact name={say("loaded.symbol")} value={model.symbol} />}
        {model !== undefined && <Fact name={say("loaded.year")} value={String(model.year)} />}
        <Fact name={say("loaded.language")} value={languageName(loaded.language, words)} />
        <Fact name={say("loaded.formulas")} value={say(`loaded.${loaded.formulas}`)} />
      </dl>
      <StandLine />
      <LoadedActions />
      <RefreshFile />
      <Repairs />
      <SheetLinks sheets={loaded.sheets} />
      {loaded.when !== null && <p className="why">{say("loaded.when", { when: time(loaded.when) })}</p>}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
