import { addedSheet } from "../../src/changes/AddedSheet";
import { anchorsOf } from "../../src/changes/anchors";
import { placementOf } from "../../src/sheets/printFormula";
import { planOf } from "../../src/sheets/planOf";
import { section29C } from "../tables/section29C";

const plan = planOf(section29C, { language: "en", formulas: "native" });
const contents = plan.sheets.find(({ table }) => table === "Contents")!;
const anchors = new Map(
  plan.sheets
    .flatMap((sheet) => anchorsOf(plan.model, sheet, sheet.name))
    .map(({ name, refersTo }) => [name, refersTo]),
);

test("every line of the contents leads to a name, which a renamed sheet keeps", () => {
  const { links } = addedSheet(contents, "Contents", placementOf(plan));
  expect(links.length).toBe(plan.sheets.length - 2 + 13);
  expect(links.filter(({ documentReference }) => !anchors.has(documentReference))).toEqual([]);
  expect(links.map(({ text, documentReference }) => [text, anchors.get(documentReference)])).toEqual(
    expect.arrayContaining([
      ["Table 29C.10", "='29C.10'!$A$1"],
      ["Figure 29C.III", expect.stringMatching(/^='?Figures'?!\$A\$\d+:\$D\$\d+$/)],
    ]),
  );
});
