import { Link } from "office-ui-fabric-react/lib/Link";
import { useSession } from "../pane/session";
import { sheetStart } from "../pane/sheetStart";
import { useWords } from "../pane/words";

/** The sheets of the tables in document order; each goes there. */
export function SheetLinks({ sheets }: { readonly sheets: readonly string[] }) {
  const session = useSession();
  const { say } = useWords();
  return (
    <div className="sheets">
      <h3>{say("loaded.sheets", { count: sheets.length })}</h3>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link aria-label={say("loaded.goTo", { sheet })} onClick={() => void session.goTo(sheetStart(sheet))}>
              {sheet}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
