import { postChangeLines } from "../../src/budget/postChangeLines";
import { printedTogether } from "../../src/tables/postChanges";
import { wordsIn } from "../../src/tables/frame";
import { section29C } from "./section29C";

test("twelve posts of two grades that the annex prints as one line are told with their number", () => {
  const notes = printedTogether(section29C, "Annex II", postChangeLines(section29C));
  expect(notes.map(({ text }) => wordsIn(text, "en"))).toEqual(["Printed as one line of 12: 1 GS (PL), 11 GS (OL)."]);
});
