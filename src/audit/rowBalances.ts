import { balancesOf, type Suggestion } from "./balance";
import { triples, type Candidate } from "./candidates";
import type { DataRow } from "./frame";
import type { LinearRelation } from "./relation";
import type { Lines } from "./support";
import type { Mention } from "./vocabulary/mention";

const TELLING: readonly Mention[] = ["change", "variance", "net", "less"];
/** Rows further apart than this belong to different groups. */
const REACH = 5;

/** Rows that are the difference of two others: change, variance, net of staff assessment. */
export function rowBalances(lines: Lines, rows: readonly DataRow[]): readonly LinearRelation[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const tells = (line: number): boolean => TELLING.some((mention) => byRow.get(line)?.mentions.has(mention));
  const suggest = ({ target, terms }: Candidate): Suggestion => {
    const isSuggested = tells(target) || terms.some(({ line }) => tells(line));
    return { isSuggested, isNamed: false, rule: terms.some(({ sign }) => sign < 0) ? "variance" : "change", weight: 0 };
  };
  const candidates = triples(rows.map(({ row }) => row), REACH).filter((candidate) => suggest(candidate).isSuggested);
  return balancesOf(lines, candidates, suggest);
}
