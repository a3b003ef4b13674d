import { type ReactNode, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { CloseIcon, OpenIcon, Pane, SaveIcon } from "./chrome/Pane";
import type { RibbonButton, RibbonGroup } from "./manifest/fetchManifest";
import { type Language, languages, type PageActions, type PageState, type Store } from "./words/PageState";
import { words as allWords, type Words } from "./words/words";

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

interface FileGroupProps {
  readonly words: Words;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** Opening and saving workbooks as .xlsx files of this computer. */
function FileGroup({ words, onOpen, onSave }: FileGroupProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <RibbonSection label={words.file}>
      <RibbonCommand
        label={words.open}
        hint={words.openHint}
        icon={<OpenIcon />}
        onClick={() => picker.current?.click()}
      />
      <RibbonCommand label={words.save} hint={words.saveHint} icon={<SaveIcon />} onClick={onSave} />
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        aria-label={words.openHint}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onOpen(file);
          // Choosing the same file again is a choice too.
          target.value = "";
        }}
      />
    </RibbonSection>
  );
}

interface RibbonProps {
  readonly groups: readonly RibbonGroup[];
  readonly disabled: ReadonlySet<string>;
  readonly onButton: (button: RibbonButton) => void;
  /** The workbench's own group, before those of the add-in. */
  readonly children: ReactNode;
}

/** The commands of the workbench and of the add-in. */
function Ribbon({ groups, disabled, onButton, children }: RibbonProps) {
  return (
    <div className="ribbon" role="toolbar">
      {children}
      {groups.map((group) => (
        <RibbonSection key={group.id} label={group.label}>
          {group.buttons.map((button) => (
            <RibbonCommand
              key={button.id}
              label={button.label}
              hint={button.description}
              icon={<img src={button.icon} alt="" width={32} height={32} />}
              disabled={disabled.has(button.id)}
              onClick={() => onButton(button)}
            />
          ))}
        </RibbonSection>
      ))}
    </div>
  );
}

/** A labelled group of commands. */
function RibbonSection({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

interface RibbonCommandProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One large button: picture above, word below, the longer explanation as its tip. */
function RibbonCommand({ label, hint, icon, disabled = false, onClick }: RibbonCommandProps) {
  return (
    <button type="button" className="ribbon-button" title={hint} disabled={disabled} onClick={onClick}>
      {icon}
      <span>{label}</span>
    </button>
  );
}

interface NoticeProps {
  readonly text: string;
  readonly words: Words;
  readonly onDismiss: () => void;
}

/** A line under the ribbon that says what went wrong. */
function Notice({ text, words, onDismiss }: NoticeProps) {
  return (
    <div className="notice" role="alert">
      <span>{text}</span>
      <button type="button" aria-label={words.dismiss} title={words.dismiss} onClick={onDismiss}>
        <CloseIcon />
      </button>
    </div>
  );
}

interface TitleBarProps {
  readonly bookName: string;
  readonly language: Language;
  readonly words: Words;
  readonly onLanguage: (language: Language) => void;
}

/** The name of the workbook, and the language of the whole workbench. */
function TitleBar({ bookName, language, words, onLanguage }: TitleBarProps) {
  return (
    <div className="title-bar">
      <h1>
        {bookName} <span>{words.subtitle}</span>
      </h1>
      <div className="languages" role="group" aria-label={words.language}>
        {(Object.keys(languages) as Language[]).map((each) => (
          <button
            key={each}
            type="button"
            lang={languages[each].tag}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {languages[each].name}
          </button>
        ))}
      </div>
    </div>
  );
}
