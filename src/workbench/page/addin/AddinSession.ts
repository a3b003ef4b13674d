import type { Engine } from "../../engine/engine";
import type { CellEditing } from "../../wire/CellEditing";
import type { BookFunctions } from "../host/BookFunctions";
import { startHost, type StartedHost } from "../host/startHost";
import { type Language, languages } from "../language";
import type { Manifest } from "../manifest/Manifest";
import type { PageState } from "../PageState";
import type { Store } from "../Store";
import { type RunningAddin, startAddin } from "./startAddin";

/** The add-in on the page: it can be started again and again, and keeps its document settings between starts. */
export class AddinSession {
  private running: RunningAddin | null = null;
  private host: StartedHost | null = null;
  private settings: Readonly<Record<string, string>> = {};
  private readonly unsubscribe: () => void;

  constructor(
    private readonly store: Store<PageState>,
    private readonly engine: Engine,
    private readonly editing: CellEditing,
    private readonly functions: BookFunctions,
  ) {
    let wasOpen = store.get().isPaneOpen;
    this.unsubscribe = store.subscribe(() => {
      const { isPaneOpen } = store.get();
      if (isPaneOpen !== wasOpen) this.host?.tellVisibility(isPaneOpen);
      wasOpen = isPaneOpen;
    });
    engine.watch(({ kind }) => {
      if (kind !== "selected" && kind !== "activated") return;
      // `Workbook.onSelectionChanged` listens at one door, `Document.addHandlerAsync` at the other.
      this.host?.tellSelection();
      this.running?.tellSelection();
    });
  }

  /** Starts the add-in in an element of the page, speaking `language`; returns how to stop it. */
  start(addin: Manifest, place: HTMLElement, language: Language): () => void {
    const tag = languages[language].tag;
    const running = startAddin(place, {
      address: addin.pane,
      title: addin.name,
      context: () => ({
        displayLanguage: tag,
        contentLanguage: tag,
        documentAddress: this.store.get().bookName,
        solutionId: addin.id,
        isPaneVisible: this.store.get().isPaneOpen,
        settings: this.settings,
      }),
      saveSettings: (saved) => {
        this.settings = saved;
      },
      bridge: () => this.openHost().native,
    });
    this.running = running;
    return () => {
      this.host?.silence();
      running.stop();
    };
  }

  /** Ends with the workbook: nothing more is said to the add-in. */
  close(): void {
    this.unsubscribe();
    this.host?.silence();
  }

  /** Runs a function that the add-in associated with a ribbon button; rejects when it cannot. */
  async runCommand(action: string, controlId: string): Promise<void> {
    await this.running?.runCommand(action, controlId);
  }

  /** Switches a ribbon button on or off. */
  readonly enableControl = (id: string, isEnabled: boolean): void => {
    const disabled = new Set(this.store.get().disabledControls);
    if (isEnabled) disabled.delete(id);
    else disabled.add(id);
    this.store.change({ disabledControls: disabled });
  };

  private openHost(): StartedHost {
    this.host?.silence();
    this.host = startHost({
      engine: this.engine,
      editing: this.editing,
      documentName: `${this.store.get().bookName}.xlsx`,
      control: {
        isPaneOpen: () => this.store.get().isPaneOpen,
        openPane: (isPaneOpen) => this.store.change({ isPaneOpen }),
        enableControl: this.enableControl,
        isControlEnabled: (id) => !this.store.get().disabledControls.has(id),
      },
      functions: this.functions,
    });
    return this.host;
  }
}
