/** What an add-in may do to the page around its pane, and tell it. */
export interface AddinControl {
  readonly isPaneOpen: () => boolean;
  readonly openPane: (isOpen: boolean) => void;
  readonly enableControl: (id: string, isEnabled: boolean) => void;
  readonly isControlEnabled: (id: string) => boolean;
  /** The add-in's script has run and takes calls. */
  readonly ready: () => void;
}
