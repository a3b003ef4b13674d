import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { type ComponentType, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { locales } from "../../locales/locales";
import { AuditContext, AuditTab } from "../audit/AuditTab";
import { ChecksTab, MineCount } from "../checks/ChecksTab";
import { ChecksContext } from "../checks/useChecks";
import { SaveModel } from "../scenarios/SaveModel";
import { FunctionsContext, FunctionsTab } from "../functions/FunctionsTab";
import { REFRESH_BUTTON } from "../loaded/LoadedActions";
import { LoadedCard, StatusContext } from "../loaded/LoadedCard";
import { Preview } from "../preview/Preview";
import { useReturn } from "../preview/useReturn";
import { Scenarios } from "../scenarios/Scenarios";
import { ScenariosContext } from "../scenarios/useScenarios";
import { type Tab, tabs } from "../session/PaneState";
import { SetupForm } from "../setup/SetupForm";
import { Status } from "../status/Status";
import { WaitLine } from "../parts/UndoLast";
import { TraceContext, TraceTab } from "../trace/TraceTab";
import { SessionContext, usePaneState, useSession } from "../parts/session";
import { useWords, WordsContext, wordsOf } from "../parts/words";
import type { PaneSession } from "./PaneSession";
import { dark, light, useDarkness } from "./theme";

/** The whole pane over one session. */
export function Pane({ session }: { readonly session: PaneSession }) {
  const isDark = useDarkness();
  return (
    <Sessions session={session}>
      <ThemeProvider theme={isDark ? dark : light} className="pane">
        <SpokenPane />
      </ThemeProvider>
    </Sessions>
  );
}

/** Gives every part of the pane what is shared, and its own session. */
function Sessions({ session, children }: { readonly session: PaneSession; readonly children: ReactNode }) {
  return (
    <SessionContext.Provider value={session}>
      <StatusContext.Provider value={session.status}>
        <ScenariosContext.Provider value={session.scenarios}>
          <ChecksContext.Provider value={session.checks}>
            <TraceContext.Provider value={session.trace}>
              <AuditContext.Provider value={session.audit}>
                <FunctionsContext.Provider value={session.functions}>{children}</FunctionsContext.Provider>
              </AuditContext.Provider>
            </TraceContext.Provider>
          </ChecksContext.Provider>
        </ScenariosContext.Provider>
      </StatusContext.Provider>
    </SessionContext.Provider>
  );
}

function SpokenPane() {
  const { tag } = usePaneState();
  const words = useMemo(() => wordsOf(tag), [tag]);
  useEffect(() => {
    document.documentElement.lang = tag;
  }, [tag]);
  return (
    <WordsContext.Provider value={words}>
      <Header />
      <Tabs />
    </WordsContext.Provider>
  );
}

/** What each tab shows. */
const panels: Readonly<Record<Tab, ComponentType>> = {
  budget: BudgetTab,
  checks: ChecksTab,
  trace: TraceTab,
  audit: AuditTab,
  functions: FunctionsTab,
};

function Tabs() {
  const { tab, inExcel } = usePaneState();
  const { say } = useWords();
  const Panel = panels[tab];
  return (
    <main>
      <TabList />
      <div id={`panel-${tab}`} className="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <WaitLine />
        {!inExcel && <p className="notice-line">{say("pane.outside")}</p>}
        <Panel />
      </div>
    </main>
  );
}

/**
 * Before a load: what to load. After it: what stands in the workbook and what to do with it, or what a refresh would
 * do.
 */
function BudgetTab() {
  const { loaded, preview } = usePaneState();
  useReturn(preview !== null, REFRESH_BUTTON);
  return (
    <>
      <Status />
      {preview !== null && <Preview preview={preview} />}
      {preview === null && (loaded === null ? <SetupForm /> : <LoadedBudget />)}
    </>
  );
}

function LoadedBudget() {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LoadedCard />
      <Scenarios />
      <SaveModel />
      <details className="another" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say("choose.another")}</summary>
        {isOpen && <SetupForm />}
      </details>
    </>
  );
}

/** The product, what is loaded, and the language of the pane. */
function Header() {
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

/** The tabs by the usual keys: arrows, Home and End move between them, Tab leaves the list. */
function TabList() {
  const session = useSession();
  const { tab } = usePaneState();
  const { say } = useWords();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const next = neighbour(tab, event.key);
    if (next === null) return;
    event.preventDefault();
    session.showTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <div className="tabs" role="tablist" aria-label={say("pane.tabs")} ref={list} onKeyDown={move}>
      {tabs.map((each) => (
        <button
          key={each}
          id={`tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls={each === tab ? `panel-${each}` : undefined}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => session.showTab(each)}
        >
          {say(`tab.${each}`)}
          {each === "checks" && <MineCount />}
        </button>
      ))}
    </div>
  );
}

function neighbour(tab: Tab, key: string): Tab | null {
  const at = tabs.indexOf(tab);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const target = targets[key];
  return target === undefined ? null : (tabs.at(target % tabs.length) ?? null);
}
