import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { type ComponentType, useEffect, useMemo } from "react";
import type { PaneSession } from "../session/PaneSession";
import type { Tab } from "../session/PaneState";
import { AuditTab } from "../audit/AuditTab";
import { BudgetTab } from "./BudgetTab";
import { ChecksTab } from "../checks/ChecksTab";
import { FunctionsTab } from "../functions/FunctionsTab";
import { Header } from "./Header";
import { SessionContext, usePaneState } from "./session";
import { WaitLine } from "../status/WaitLine";
import { TabList } from "./TabList";
import { theme } from "./theme";
import { TraceTab } from "../trace/TraceTab";
import { useWords, WordsContext, wordsOf } from "./words";

/** The whole pane over one session. */
export function Pane({ session }: { readonly session: PaneSession }) {
  return (
    <SessionContext.Provider value={session}>
      <ThemeProvider theme={theme} className="pane">
        <SpokenPane />
      </ThemeProvider>
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
    <>
      <TabList />
      <main id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <WaitLine />
        {!inExcel && <p className="notice-line">{say("pane.outside")}</p>}
        <Panel />
      </main>
    </>
  );
}
