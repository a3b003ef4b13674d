import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useId } from "react";
import type { CheckFinding } from "../../actions/checks/Checked";
import { CellLink } from "../pane/CellLink";
import { FindingValues } from "../pane/FindingValues";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** One finding: the rule, the place, what stands there and what should, the cells that would explain it, and what to do. */
export function FindingCard({ finding }: { readonly finding: CheckFinding }) {
  const heading = useId();
  const { say } = useWords();
  const { kind, severity, name, message, place, culprits, cell } = finding;
  const others = culprits.filter((culprit) => culprit.cell !== null && culprit.cell !== cell);
  return (
    <li className={`finding ${kind}`} aria-labelledby={heading}>
      <div className="finding-heading">
        <h3 id={heading}>{name}</h3>
        {kind === "source" && severity !== "error" && (
          <span className="severity-name">{say(`severity.${severity}`)}</span>
        )}
      </div>
      <Place finding={finding} />
      <Values finding={finding} />
      <p className="why">{withoutPlace(message, place)}</p>
      {others.length > 0 && (
        <p className="culprits">
          {say(kind === "toUpdate" ? "checks.causes" : "checks.culprits")}
          {others.map((culprit) => (
            <CellLink key={culprit.cell} cell={culprit.cell ?? ""} />
          ))}
        </p>
      )}
      <Act finding={finding} />
    </li>
  );
}

/** The place leads to its cell where it has one. */
function Place({ finding: { place, cell } }: { readonly finding: CheckFinding }) {
  const session = useSession();
  const { say } = useWords();
  if (cell === null) return <p className="place">{place}</p>;
  return (
    <p className="place">
      <Link title={say("checks.goTo", { cell: cell.replaceAll("'", "") })} onClick={() => void session.goTo(cell)}>
        {place}
      </Link>
    </p>
  );
}

function Values({ finding }: { readonly finding: CheckFinding }) {
  const { say } = useWords();
  const { kind, standing, printed, computed, difference, misprint } = finding;
  const facts = [
    {
      name: say(kind === "toUpdate" ? "checks.says" : `checks.standing.${standing}`),
      value: printed === "" ? say("checks.blank") : printed,
    },
    ...(computed === ""
      ? []
      : [{ name: say(kind === "toUpdate" ? "checks.now" : "checks.computed"), value: computed }]),
    ...(difference === "" ? [] : [{ name: say("checks.difference"), value: difference }]),
    ...(misprint === null ? [] : [{ name: say("checks.misprint"), value: say(`misprint.${misprint}`) }]),
  ];
  return <FindingValues values={facts} />;
}

/** A formula that was typed over comes again in one press; a slip of the document is settled, or opened again. */
function Act({ finding }: { readonly finding: CheckFinding }) {
  const { checks } = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const { kind, typedOver, settled, cell, place } = finding;
  const isBusy = work !== null;
  if (typedOver && cell !== null)
    return (
      <DefaultButton
        allowDisabledFocus
        disabled={isBusy}
        ariaLabel={`${say("checks.restore")}: ${place}`}
        onClick={() => void checks.restore([finding])}
      >
        {say("checks.restore")}
      </DefaultButton>
    );
  if (kind !== "source") return null;
  const words = say(settled ? "checks.unsettle" : "checks.settle");
  return (
    <Link
      className="settle"
      disabled={isBusy}
      aria-label={`${words}: ${place}`}
      onClick={() => void checks.settle([finding], !settled)}
    >
      {words}
    </Link>
  );
}

/** The place stands above already. */
const withoutPlace = (message: string, place: string): string =>
  message.startsWith(place) ? message.slice(place.length).replace(/^\s*[:：]\s*/, "") : message;
