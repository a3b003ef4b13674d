import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { useEffect, useMemo } from "react";
import type { PaneSession } from "../session/PaneSession";
import { BudgetTab } from "./BudgetTab";
import { FunctionsTab } from "./functions/FunctionsTab";
import { Header } from "./Header";
import { SessionContext, usePaneState } from "./session";
import { TabList } from "./TabList";
import { theme } from "./theme";
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

function Tabs() {
  const { tab, inExcel } = usePaneState();
  const { say } = useWords();
  return (
    <>
      <TabList />
      <main id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {!inExcel && <p className="notice-line">{say("pane.outside")}</p>}
        {tab === "budget" ? <BudgetTab /> : <FunctionsTab />}
      </main>
    </>
  );
}
