import { Link } from "office-ui-fabric-react/lib/Link";
import type { Stayed } from "../../actions/scenarios/Exported";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** What stays on the sheets, each with its place and the reason. */
export function StayedList({ stayed }: { readonly stayed: readonly Stayed[] }) {
  const session = useSession();
  const { say } = useWords();
  if (stayed.length === 0) return null;
  const heading = say("export.left", { count: stayed.length });
  return (
    <>
      <h3>{heading}</h3>
      <ul className="export-list export-left" tabIndex={0} aria-label={heading}>
        {stayed.map(({ cell, place, message }, index) => (
          <li key={index}>
            {cell === null ? (
              place
            ) : (
              <Link aria-label={`${place} ${cell}`} onClick={() => void session.goTo(cell)}>
                {cell.replaceAll("'", "")}
              </Link>
            )}{" "}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}
