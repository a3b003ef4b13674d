import { verdictOf, type Comparison } from "../../src/refresh/verdict";

const cell = (given: Partial<Comparison>): Comparison => ({ edited: false, changed: false, agrees: false, ...given });

test("what nobody touched stays as it is", () => {
  expect(verdictOf(cell({}), "keep")).toBe("same");
  expect(verdictOf(cell({}), "model")).toBe("same");
});

test("what only the model changed takes the model", () => {
  expect(verdictOf(cell({ changed: true }), "keep")).toBe("apply");
});

test("what only the user changed stays, unless everything is to come back to the model", () => {
  expect(verdictOf(cell({ edited: true }), "keep")).toBe("keep");
  expect(verdictOf(cell({ edited: true }), "model")).toBe("apply");
});

test("what both changed is a conflict, unless they agree", () => {
  expect(verdictOf(cell({ edited: true, changed: true }), "keep")).toBe("conflict");
  expect(verdictOf(cell({ edited: true, changed: true, agrees: true }), "keep")).toBe("same");
});
