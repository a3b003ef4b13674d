import { Link } from "office-ui-fabric-react/lib/Link";
import { useId } from "react";
import type { CheckFinding } from "../../actions/checks/Checked";
import { CellLink } from "../pane/CellLink";
import { useSession } from "../pane/session";
import { FindingValues } from "../pane/FindingValues";
import { useWords } from "../pane/words";

/** One finding: the rule, the place, what stands there and what should, and the cells that would explain it. */
export function FindingCard({ finding }: { readonly finding: CheckFinding }) {
  const heading = useId();
  const { say } = useWords();
  const { severity, name, message, place, culprits, cell } = finding;
  const others = culprits.filter((culprit) => culprit.cell !== null && culprit.cell !== cell);
  return (
    <li className={`finding ${severity}`} aria-labelledby={heading}>
      <div className="finding-heading">
        <h3 id={heading}>{name}</h3>
        <span className={`severity-name ${severity}`}>{say(`severity.${severity}`)}</span>
      </div>
      <Place finding={finding} />
      <Values finding={finding} />
      <p className="why">{withoutPlace(message, place)}</p>
      {others.length > 0 && (
        <p className="culprits">
          {say("checks.culprits")}
          {others.map((culprit) => (
            <CellLink key={culprit.cell} cell={culprit.cell ?? ""} />
          ))}
        </p>
      )}
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

function Values({
  finding: { standing, printed, computed, difference, misprint },
}: {
  readonly finding: CheckFinding;
}) {
  const { say } = useWords();
  const facts = [
    { name: say(`checks.standing.${standing}`), value: printed === "" ? say("checks.blank") : printed },
    ...(computed === "" ? [] : [{ name: say("checks.computed"), value: computed }]),
    ...(difference === "" ? [] : [{ name: say("checks.difference"), value: difference }]),
    ...(misprint === null ? [] : [{ name: say("checks.misprint"), value: say(`misprint.${misprint}`) }]),
  ];
  return <FindingValues values={facts} />;
}

/** The place stands above already. */
const withoutPlace = (message: string, place: string): string =>
  message.startsWith(place) ? message.slice(place.length).replace(/^\s*[:：]\s*/, "") : message;
