import { termWith, wordsIn } from "../../src/tables/frame";

test("a label in a language that has no words here keeps its own language", () => {
  const numbered = termWith("numbered", { number: 1, name: { fr: "Communication", es: "Comunicación" } });
  expect(["fr", "es", "en"].map((language) => wordsIn(numbered, language))).toEqual([
    "1. Communication",
    "1. Comunicación",
    "1. Communication",
  ]);
});
