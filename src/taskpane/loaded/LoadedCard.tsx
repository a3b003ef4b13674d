import { PICKED_TYPES } from "../session/modelFile";
import { Link } from "office-ui-fabric-react/lib/Link";
import { createContext, useEffect, useRef } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { inLanguage } from "../parts/inLanguage";
import { usePaneState, useSession, useSessionOf, useStore } from "../parts/session";
import { sheetStart } from "../session/sheetStart";
import { languageName, useWords } from "../parts/words";
import type { ModelSummary } from "../session/PaneServices";
import { LoadedActions } from "./LoadedActions";
import type { StatusSession } from "./StatusSession";

export const StatusContext = createContext<StatusSession | null>(null);

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
      <StatusLine />
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

/** Refreshes with a model file, such as a correction of the section that is loaded. */
function RefreshFile() {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const open = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) void session.refreshFrom(file);
    // The same file may be picked again after it was corrected.
    if (picker.current !== null) picker.current.value = "";
  };
  return (
    <p className="refresh-file">
      <input ref={picker} type="file" accept={PICKED_TYPES} hidden onChange={(event) => open(event.target.files)} />
      <Link disabled={work !== null} onClick={() => picker.current?.click()}>
        {say("stand.refreshFile")}
      </Link>
    </p>
  );
}

/** What somebody may want back: sheets that were deleted, formulas that Excel no longer knows. One press each. */
function Repairs() {
  const session = useSession();
  const { work, loaded } = usePaneState();
  const { say } = useWords();
  const { status, isNewer } = useStore(useSessionOf(StatusContext).store);
  if (status === null || loaded === null) return null;
  const { missing, broken } = status;
  const isBusy = work !== null;
  return (
    <>
      {missing.length > 0 && (
        <Offer
          words={say("stand.missing", { count: missing.length, tables: missing.join(", ") })}
          button={say("stand.writeAgain")}
          isBusy={isBusy}
          onPress={() => session.refresh(isNewer ? "changes" : "conflicts")}
        />
      )}
      {broken > 0 && (
        <Offer
          words={say("stand.broken", { count: broken })}
          button={say("stand.repair")}
          isBusy={isBusy}
          onPress={() => session.convert(loaded.formulas)}
        />
      )}
    </>
  );
}

interface OfferProps {
  readonly words: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onPress: () => Promise<void>;
}

function Offer({ words, button, isBusy, onPress }: OfferProps) {
  return (
    <div className="notice-line offer">
      <p>{words}</p>
      <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void onPress()}>
        {button}
      </DefaultButton>
    </div>
  );
}

/** Which of several sections in the workbook everything below is about. */
function SectionPicker() {
  const session = useSession();
  const { sections, loaded, models, work } = usePaneState();
  const { say } = useWords();
  if (sections.length < 2) return null;
  return (
    <Dropdown
      label={say("loaded.section")}
      disabled={work !== null}
      options={sections.map(({ model }) => ({ key: model, text: nameOf(model, models) }))}
      selectedKey={loaded?.model ?? null}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => option !== undefined && session.chooseSection(String(option.key))}
    />
  );
}

/** By its number and year, and its identity where another one has the same. */
function nameOf(id: string, models: readonly ModelSummary[]): string {
  const model = models.find((each) => each.id === id);
  if (model === undefined) return id;
  const isOnly = models.every((each) => each === model || each.section !== model.section || each.year !== model.year);
  return isOnly ? `${model.section} · ${model.year}` : `${model.section} · ${model.year} · ${id}`;
}

/** The sheets of the tables in document order; each goes there. */
function SheetLinks({ sheets }: { readonly sheets: readonly string[] }) {
  const session = useSession();
  const { say } = useWords();
  return (
    <div className="sheets">
      <h3>{say("loaded.sheets", { count: sheets.length })}</h3>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link aria-label={say("loaded.goTo", { sheet })} onClick={() => void session.goTo(sheetStart(sheet))}>
              {sheet}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How the sheets stand at this moment, beside the model and in themselves; each leads to more. */
function StatusLine() {
  const session = useSession();
  const { say } = useWords();
  const { status, isNewer, mine, toUpdate } = useStore(useSessionOf(StatusContext).store);
  useFollowing();
  return (
    <div role="status">
      <ul className="stand" aria-label={say("stand.heading")}>
        {isNewer && (
          <li className="newer">
            <Link onClick={() => void session.refresh()}>{say("stand.newer")}</Link>
          </li>
        )}
        {status !== null &&
          (status.edited === 0 ? (
            <li className="quiet">{say("stand.asWritten")}</li>
          ) : (
            <li className="edited">
              <Link onClick={() => void session.refresh("edits")}>{say("stand.edited", { count: status.edited })}</Link>
            </li>
          ))}
        {mine !== null &&
          (mine === 0 ? (
            <li className="ties">{say("stand.ties")}</li>
          ) : (
            <li className="errors">
              <Link onClick={() => session.showTab("checks")}>{say("stand.mine", { count: mine })}</Link>
            </li>
          ))}
        {toUpdate !== null && toUpdate > 0 && (
          <li className="edited">
            <Link onClick={() => session.showTab("checks")}>{say("stand.toUpdate", { count: toUpdate })}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Keeps the state up with what is typed while it is shown. */
function useFollowing(): void {
  const status = useSessionOf(StatusContext);
  useEffect(() => {
    void status.open();
    return () => status.close();
  }, [status]);
}
