import { cellsFlow } from "../../../src/reading/document/cells";
import { printedFlow, understandDocument } from "../../../src/reading/read";
import { hasFailed } from "../../../src/reading/document/failure";

const reading = async (cells: readonly (readonly string[])[]) => {
  const read = await understandDocument(printedFlow(cellsFlow(cells)));
  if (hasFailed(read)) throw new Error(read.failure);
  return read;
};

/** Rows of one width. */
const grid = (...rows: readonly (readonly string[])[]) => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
};

test("a heading over several columns is one again after its merged cells were pasted", async () => {
  const { tables } = await reading(
    grid(
      ["Table 29C.14"],
      ["Evolution of financial resources by object of expenditure"],
      ["(Thousands of United States dollars)"],
      ["", "2025 approved", "Changes", "", "", ""],
      ["Object of expenditure", "", "Technical adjustments", "Other", "Total", "2026 estimate"],
      ["Posts", "10.0", "1.0", "1.0", "2.0", "12.0"],
      ["Consultants", "5.0", "–", "1.0", "1.0", "6.0"],
    ),
  );
  expect(tables.map(({ columns }) => columns.map(({ measure }) => measure))).toEqual([
    [null, "approved", "technical", "other", "change", "estimate"],
  ]);
});

test("a column that holds only the heading over the next one is no column", async () => {
  const { facts } = await reading(
    grid(
      ["Overview of financial and post resources by funding source"],
      ["(Thousands of United States dollars)"],
      ["", "Regular budget", "", "", "", "Extrabudgetary", ""],
      ["Component", "2025 approved", "2026 estimate", "", "2025 estimate", "", "2026 estimate"],
      ["A. Executive direction and management", "10.0", "11.0", "", "5.0", "", "6.0"],
      ["B. Programme of work", "20.0", "22.0", "", "7.0", "", "8.0"],
    ),
  );
  expect(facts.map(({ fund, measure, year }) => `${fund} ${measure} ${String(year)}`).slice(0, 4)).toEqual([
    "RB approved 2025",
    "RB estimate 2026",
    "XB estimate 2025",
    "XB estimate 2026",
  ]);
});

test("a short table ends where words that stand under it follow a blank row", () => {
  const flow = cellsFlow(
    grid(
      ["Table 29C.2", ""],
      ["2024 (actual)", "2025 (planned)"],
      ["Users are served within a day", "Users are served within an hour"],
      [],
      ["29C.12 The Office will continue to serve its users in all places where they are, as it has before."],
      ["It goes on."],
      [],
      ["Table 29C.3"],
      ["2024 (actual)", "2025 (planned)"],
      ["12", "15"],
    ),
  );
  expect(flow.map((item) => (item.kind === "table" ? item.rows.length : "line"))).toEqual([
    "line",
    2,
    "line",
    "line",
    "line",
    2,
  ]);
});

test("the heading of a part stays in its table behind the blank row under the headings", () => {
  const flow = cellsFlow(grid(["", "2025"], [], ["Financial resources"], ["Posts", "10.0"], ["Travel", "5.0"]));
  expect(flow.map((item) => (item.kind === "table" ? item.rows.length : "line"))).toEqual([4]);
});
