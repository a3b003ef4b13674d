import { audit } from "../../src/audit/audit";
import { addressOf } from "../../src/audit/messages/sentence";
import { fixture } from "./samples/fixture";

/**
 * Small tables of the kinds of slips that official tables have, each with the cells that are wrong and what they should
 * be.
 */
const kinds = fixture("kinds.tsv");

const CORNER = { row: 0, column: 0 };

test.each([...kinds])("%s", (name, grid) => {
  const expected = (name.split("#")[1] ?? "").trim();
  const found = audit(grid).findings.map((finding) => `${addressOf(finding, CORNER)} -> ${finding.computed}`);
  expect(found.join("; ")).toBe(expected);
});
