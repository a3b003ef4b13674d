import type { CheckFinding } from "../../actions/checks/Checked";
import { useWords } from "../pane/words";
import { counted } from "./filter";

type Severity = CheckFinding["severity"];
const severities = ["error", "rounding", "note"] as const satisfies readonly Severity[];

interface Props {
  readonly findings: readonly CheckFinding[];
  readonly severity: Severity | null;
  readonly onChoose: (severity: Severity | null) => void;
}

/** How many findings there are of each kind; pressing one shows that kind alone, pressing it again all. */
export function SeverityCounts({ findings, severity, onChoose }: Props) {
  const { say } = useWords();
  const counts = counted(findings, (finding) => finding.severity);
  return (
    <div className="severities" role="group" aria-label={say("checks.counts")}>
      {severities.map((each) => (
        <button
          key={each}
          type="button"
          className={`severity ${each}`}
          aria-pressed={severity === each}
          onClick={() => onChoose(severity === each ? null : each)}
        >
          {say(`checks.count.${each}`, { count: counts.get(each) ?? 0 })}
        </button>
      ))}
    </div>
  );
}
