import type { OwnLine } from "../../src/refresh/choices";
import { merge } from "../../src/refresh/merge";
import { countedLines, withOwnLines } from "../../src/refresh/ownLines";
import { groundNow } from "../../src/refresh/print";
import { recognised } from "../../src/refresh/recognise";
import { sidesOf } from "../../src/refresh/tableState";
import { planOf, section } from "./aSection";
import { PaperBook } from "./PaperBook";

const plan = planOf(section({ EDM: 10, SP1: 20, SP2: 30 }));
const ofWhich: readonly OwnLine[] = [{ table: "29C.10", label: "of which temporary", counts: "ofWhich" }];

/** The user puts a line with an amount between two lines of ours. */
const book = (words = "of which temporary") =>
  PaperBook.write(plan).insert("29C.10", "row", 3).type("29C.10", 3, 0, words).type("29C.10", 3, 1, 5);
const counted = (paper: PaperBook, own: readonly OwnLine[] = []) => {
  const states = withOwnLines(recognised(plan, paper.states()), own);
  return countedLines(sidesOf(plan, plan, states), groundNow(plan, states), own);
};
const decided = (paper: PaperBook, own: readonly OwnLine[], were: readonly OwnLine[] = []) => {
  const states = recognised(plan, paper.states());
  return merge({
    base: plan,
    model: plan,
    states: withOwnLines(states, own),
    before: withOwnLines(states, were),
    added: {},
    resolve: "keep",
  });
};
const total = (paper: PaperBook) => paper.contents("29C.10").at(-1);

test("a line of the user's with an amount between lines that are added is asked about", () => {
  expect(counted(book())).toMatchObject([
    { sheet: "29C.10", along: "rows", at: 3, label: "of which temporary", total: { row: "total", column: "other" } },
  ]);
  expect(counted(PaperBook.write(plan).insert("29C.10", "row", 3).type("29C.10", 3, 0, "a note"))).toEqual([]);
});

test("once it is only “of which”, sums leave it out, and it is asked about no more", () => {
  const paper = book();
  paper.apply(decided(paper, ofWhich));
  expect(total(paper)).toEqual(["Line total", "=SUM(B2:B3,B5:B5)", "=SUM(C2:C3,C5:C5)"]);
  expect(counted(paper, ofWhich)).toEqual([]);
  expect(decided(paper, ofWhich).flatMap(({ writes, kept }) => [...writes, ...kept])).toEqual([]);
});

test("once it is part of the total after all, sums take it in again", () => {
  const paper = book();
  paper.apply(decided(paper, ofWhich));
  const part: readonly OwnLine[] = [{ ...ofWhich[0]!, counts: "total" }];
  paper.apply(decided(paper, part, ofWhich));
  expect(total(paper)).toEqual(["Line total", "=SUM(B2:B5)", "=SUM(C2:C5)"]);
  expect(counted(paper, part)).toEqual([]);
});
