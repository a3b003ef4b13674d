import { isCellError } from "../../src/functions/cells";
import { readLanguage } from "../../src/functions/arguments";

test("a language is read by its tag, with or without region, and is English where none is given", () => {
  expect(["zh", "ZH-cn", "en-GB", null].map((tag) => readLanguage(tag))).toEqual(["zh", "zh", "en", "en"]);
});

test("a language of the model's labels is known as well", () => {
  expect(readLanguage("fr-CH", ["fr", "es"])).toBe("fr");
  expect(isCellError(readLanguage("fr"))).toBe(true);
});
