/** Longer than any machine should need; only what never comes true waits for it. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 25;

/** Expects that what is read comes to equal something, however slow the machine is. */
export async function eventually<T>(read: () => T | Promise<T>, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    try {
      expect(value).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
