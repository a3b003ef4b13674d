/** What the ribbon's buttons do; each reports its own failure where the user sees it. */
export interface Commands {
  /** Shows the pane. */
  open(): Promise<void>;
  load(): Promise<void>;
  refresh(): Promise<void>;
}

/** The names that the manifest's buttons call. */
export const commandNames = ["open", "load", "refresh"] as const satisfies readonly (keyof Commands)[];

/** The part of Office that commands need. */
interface CommandHost {
  readonly actions: { associate(name: string, run: (event: CommandEvent) => void): void };
}

export interface CommandEvent {
  completed(): void;
}

/**
 * Binds the ribbon's buttons. The event is completed however the command ends: until then Excel keeps the button
 * disabled.
 */
export function associateCommands(host: CommandHost, commands: Commands): void {
  for (const name of commandNames) {
    host.actions.associate(name, (event) => {
      void commands[name]().finally(() => event.completed());
    });
  }
}
