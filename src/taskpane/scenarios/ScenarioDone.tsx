import { Link } from "office-ui-fabric-react/lib/Link";
import type { ScenarioResult } from "../../actions/scenarios/ScenarioStep";
import { useScenarios, useSession } from "../pane/session";
import { sheetStart } from "../pane/sheetStart";
import { useWords, type Words } from "../pane/words";

/** How the last step with scenarios came out, read out as it changes. */
export function ScenarioDone() {
  const session = useSession();
  const words = useWords();
  const { done } = useScenarios();
  const sheet = done?.sheet ?? null;
  return (
    <div role="status" aria-live="polite">
      {done !== null && <p>{told(done, words)}</p>}
      {done !== null && done.gone > 0 && <p className="why">{words.say("scenarios.gone", { count: done.gone })}</p>}
      {done !== null && done.lost.length > 0 && (
        <p className="notice-line">
          {words.say("scenarios.lost", { count: done.lost.length, cells: done.lost.map(addressWords).join(", ") })}
        </p>
      )}
      {sheet !== null && (
        <Link onClick={() => void session.goTo(sheetStart(sheet))}>{words.say("loaded.goTo", { sheet })}</Link>
      )}
    </div>
  );
}

const addressWords = (cell: string): string => cell.replaceAll("'", "");

function told({ action, name, written, sheet, comparison }: ScenarioResult, { say }: Words): string {
  const label = name ?? say("scenarios.asProposed");
  switch (action) {
    case "list":
      return "";
    case "save":
      return say("scenarios.saved", { name: label });
    case "update":
      return say("scenarios.updated", { name: label });
    case "switch":
      return say("scenarios.switched", { name: label, count: written });
    case "rename":
      return say("scenarios.renamed", { name: label });
    case "delete":
      return say("scenarios.deleted", { name: label });
    case "compare":
      return say("scenarios.compared", { count: comparison?.differences.length ?? 0, sheet: sheet ?? "" });
  }
}
