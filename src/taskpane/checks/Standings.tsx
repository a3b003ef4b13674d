import type { CheckFinding } from "../../actions/checks/Checked";
import { useWords } from "../pane/words";

/** Whether the sheets tie, told apart from the slips that the document itself has: the sheets may be right where the page is not. */
export function Standings({ findings }: { readonly findings: readonly CheckFinding[] }) {
  const { say } = useWords();
  const errors = findings.filter(({ severity }) => severity === "error");
  const onSheets = errors.filter(({ standing }) => standing === "sheet").length;
  const inDocument = errors.length - onSheets;
  return (
    <p className={`standings ${onSheets === 0 ? "tie" : "differ"}`}>
      <strong>{onSheets === 0 ? say("stand.ties") : say("stand.errors", { count: onSheets })}</strong>
      {inDocument > 0 && <span>{say("checks.inDocument", { count: inDocument })}</span>}
    </p>
  );
}
