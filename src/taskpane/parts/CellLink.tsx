import { Link } from "office-ui-fabric-react/lib/Link";
import { useSession } from "./session";
import { unbroken, useWords } from "./words";

/** The address of a cell as people write it; pressing it goes there. */
export function CellLink({ cell }: { readonly cell: string }) {
  const session = useSession();
  return <Link onClick={() => void session.goTo(cell)}>{cell.replaceAll("'", "")}</Link>;
}

/** What stands somewhere, and what was expected there, each under its name. */
export function FindingValues({
  values,
}: {
  readonly values: readonly { readonly name: string; readonly value: string }[];
}) {
  return (
    <dl className="finding-values">
      {values.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{unbroken(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a tab shows that has nothing to tell before a section is loaded; it leads to loading one. */
export function NothingLoaded() {
  const session = useSession();
  const { say } = useWords();
  return (
    <div className="empty">
      <p>{say("checks.nothing")}</p>
      <Link onClick={() => session.showTab("budget")}>{say("checks.load")}</Link>
    </div>
  );
}
