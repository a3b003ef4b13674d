import { Link } from "office-ui-fabric-react/lib/Link";
import { useId, useState } from "react";
import type { RefreshResult } from "../../actions/write/argsAndResults";
import type { Shown } from "../../actions/preview/PreviewResult";
import { CellLink } from "../parts/CellLink";
import { cellWords, unbroken, useWords } from "../parts/words";

type CellDifference = RefreshResult["applied"][number];
type Kind = "conflicts" | "kept" | "applied";

/** The values that each kind of difference shows, in this order. */
const columns = {
  conflicts: ["base", "sheet", "model"],
  kept: ["base", "sheet"],
  applied: ["sheet", "new"],
} as const satisfies Readonly<Record<Kind, readonly Column[]>>;
type Column = "base" | "sheet" | "model" | "new";

/** So many rows are shown before someone asks for the rest. */
const FIRST_ROWS = 8;

interface Props {
  readonly kind: Kind;
  readonly differences: readonly CellDifference[];
  /** What cells read as the document prints them, by address, where that is known. */
  readonly reads?: ReadonlyMap<string, Shown> | undefined;
}

/** A table of cells with what each held in the places that were compared; conflicts are open, the rest is folded. */
export function Differences({ kind, differences, reads }: Props) {
  const { say } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (differences.length === 0) return null;
  const shown = showsAll ? differences : differences.slice(0, FIRST_ROWS);
  const hidden = differences.length - shown.length;
  return (
    <details className="differences" open={kind === "conflicts"}>
      <summary>{say(`differences.${kind}`, { count: differences.length })}</summary>
      {kind === "conflicts" && <p className="why">{say("differences.conflictsWhy")}</p>}
      <DifferenceTable kind={kind} differences={shown} reads={reads} />
      {hidden > 0 && <Link onClick={() => setShowsAll(true)}>{say("differences.more", { count: hidden })}</Link>}
    </details>
  );
}

function DifferenceTable({ kind, differences, reads }: Props) {
  const words = useWords();
  const cellHeading = useId();
  const shown: readonly Column[] = columns[kind];
  const valueIn = (difference: CellDifference, side: "base" | "sheet" | "model"): string => {
    const read = reads?.get(difference.cell)?.[side] ?? null;
    return read === null ? cellWords(difference[side], words) : unbroken(read);
  };
  return (
    <table>
      <thead>
        <tr>
          <th id={cellHeading} scope="col">
            {words.say("differences.cell")}
          </th>
          {shown.map((column) => (
            <th key={column} scope="col" className="value">
              {words.say(heading(kind, column))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.cell}>
            <th scope="row">
              <CellLink cell={difference.cell} />
            </th>
            {shown.map((column) => (
              <td key={column} className="value">
                {valueIn(difference, column === "new" ? "model" : column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function heading(kind: Kind, column: Column) {
  return kind === "applied" && column === "sheet" ? "differences.base" : (`differences.${column}` as const);
}
