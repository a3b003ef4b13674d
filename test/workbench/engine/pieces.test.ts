import fc from "fast-check";
import { plainArray } from "../../../src/workbench/engine/FormulaText";
import { piecesOf } from "../../../src/workbench/engine/pieces";

test("the pieces of any formula make the formula again", () => {
  const part = fc.constantFrom(
    "PostChanges",
    "[Posts]",
    "[[#All],[Posts]]",
    "[",
    "]",
    "'",
    '"',
    "{1.0}",
    "{",
    "(",
    "员额",
    "A1",
    "+",
    ",",
    "!",
    " ",
  );
  fc.assert(
    fc.property(
      fc.array(part),
      (parts) =>
        piecesOf(parts.join(""))
          .map(({ text }) => text)
          .join("") === parts.join(""),
    ),
  );
});

test("references to tables are told from texts, sheets, functions and other workbooks", () => {
  const structured = piecesOf(
    `=SUM(PostChanges[Posts])&"T[x]"&'a[b]'!A1&[Book1.xlsx]Sheet1!A1&[@Grade]&T['[x']]`,
  ).flatMap((piece) => (piece.kind === "structured" ? [[piece.table, piece.body]] : []));
  expect(structured).toEqual([
    ["PostChanges", "Posts"],
    ["", "@Grade"],
    ["T", "'[x']"],
  ]);
});

test("numbers of an array lose what does not count", () => {
  expect(plainArray(`{100.0,+2;.5,-1.50,"1.0",TRUE}`)).toBe(`{100,2;0.5,-1.5,"1.0",TRUE}`);
});
