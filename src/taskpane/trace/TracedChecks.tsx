import type { TracedCheck } from "../../actions/trace/Traced";
import { CellLink } from "../pane/CellLink";
import { useWords } from "../pane/words";

/** The checks that a cell takes part in; those that do not hold come first and are shown open. */
export function TracedChecks({ checks }: { readonly checks: readonly TracedCheck[] }) {
  const { say } = useWords();
  if (checks.length === 0) return null;
  const sorted = checks.toSorted((one, other) => Number(one.holds) - Number(other.holds));
  return (
    <details className="traced-checks" open={checks.some(({ holds }) => !holds)}>
      <summary>{say("trace.checks", { count: checks.length })}</summary>
      <ul>
        {sorted.map(({ name, place, cell, holds }, index) => (
          <li key={index} className={holds ? "holds" : "broken"}>
            <span className={holds ? "check-state good" : "check-state bad"}>
              {say(holds ? "trace.holds" : "trace.broken")}
            </span>
            <span>
              {name}: {place}
            </span>
            {cell !== null && <CellLink cell={cell} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
