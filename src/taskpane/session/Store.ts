/** A state that can be read, watched and changed in one place; every change is a new value. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly getState = (): State => this.state;

  /** Calls `listener` after every change; gives back the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Replaces the named parts; listeners hear of it only when one of them is different. */
  update(change: Partial<State>): void {
    const next = { ...this.state, ...change };
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(next[key], this.state[key]))) return;
    this.state = next;
    for (const listener of [...this.listeners]) listener();
  }
}
