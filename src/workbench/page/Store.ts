/** A value that changes as a whole and tells those who listen. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly get = (): State => this.current;

  /** Replaces the named fields; listeners hear of it only when one of them differs. */
  readonly change = (fields: Partial<State>): void => {
    const next = { ...this.current, ...fields };
    const keys = Object.keys(fields) as (keyof State)[];
    if (keys.every((key) => Object.is(next[key], this.current[key]))) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  };

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
