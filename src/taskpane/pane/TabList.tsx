import { type KeyboardEvent, useRef } from "react";
import { type Tab, tabs } from "../session/PaneState";
import { MineCount } from "../checks/ChecksTab";
import { usePaneState, useSession } from "./session";
import { useWords } from "./words";

/** The tabs by the usual keys: arrows, Home and End move between them, Tab leaves the list. */
export function TabList() {
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
