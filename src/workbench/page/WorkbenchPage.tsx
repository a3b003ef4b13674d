import { useCallback, useEffect, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { FileGroup } from "./chrome/FileGroup";
import { Notice } from "./chrome/Notice";
import { Pane } from "./chrome/Pane";
import { Ribbon } from "./chrome/Ribbon";
import { TitleBar } from "./chrome/TitleBar";
import type { PageActions } from "./PageActions";
import type { PageState } from "./PageState";
import type { Store } from "./Store";
import { words as allWords } from "./words/words";

interface WorkbenchPageProps {
  readonly store: Store<PageState>;
  readonly actions: PageActions;
  readonly paneElement: HTMLElement;
}

/** Everything around the grid: title, ribbon, notices above it; the add-in's pane beside it. */
export function WorkbenchPage({ store, actions, paneElement }: WorkbenchPageProps) {
  const { language, bookName, bookNumber, addin, isPaneOpen, paneWidth, disabledControls, notice } =
    useSyncExternalStore(store.subscribe, store.get);
  const words = allWords[language];
  // The add-in learns its language and its workbook when it starts, so a change of either starts it again.
  const start = useCallback(
    (place: HTMLElement) => actions.startAddin(place, language, bookNumber),
    [actions, language, bookNumber],
  );
  useEffect(() => {
    document.title = `${bookName} - ${words.subtitle}`;
  }, [bookName, words]);
  return (
    <>
      <TitleBar bookName={bookName} language={language} words={words} onLanguage={actions.speak} />
      <Ribbon groups={addin?.groups ?? []} disabled={disabledControls} onButton={actions.press}>
        <FileGroup words={words} onOpen={actions.openFile} onSave={actions.saveFile} />
      </Ribbon>
      {notice === null ? null : <Notice text={notice} words={words} onDismiss={() => store.change({ notice: null })} />}
      {addin === null
        ? null
        : createPortal(
            <Pane
              name={addin.name}
              icon={addin.icon}
              isOpen={isPaneOpen}
              width={paneWidth}
              words={words}
              start={start}
              onWidth={(width) => store.change({ paneWidth: width })}
              onClose={() => store.change({ isPaneOpen: false })}
            />,
            paneElement,
          )}
    </>
  );
}
