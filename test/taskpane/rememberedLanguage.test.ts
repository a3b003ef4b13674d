import { rememberedLanguage, rememberLanguage } from "../../src/taskpane/rememberedLanguage";

test("a language that was chosen is known the next time", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
  });
  expect(rememberedLanguage(storage)).toBeNull();
  rememberLanguage(storage, "zh");
  expect(rememberedLanguage(storage)).toBe("zh");
});

test("where a browser forbids storage, nothing is known and nothing fails", () => {
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(() => rememberLanguage(forbidden, "zh")).not.toThrow();
  expect(rememberedLanguage(forbidden)).toBeNull();
});
