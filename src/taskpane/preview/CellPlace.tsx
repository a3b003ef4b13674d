import { Link } from "office-ui-fabric-react/lib/Link";
import type { PreviewedCell } from "../../actions/preview/Previewed";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** A cell by its row and column, and its address, which goes there; what does not stand yet leads nowhere. */
export function CellPlace({ cell: { words, cell, now } }: { readonly cell: PreviewedCell }) {
  const session = useSession();
  const { say } = useWords();
  const address = (now ?? cell).split("!").at(-1);
  return (
    <p className="cell-place">
      <span className="row-words">{words.row}</span>
      {words.column !== "" && <span className="column-words">{words.column}</span>}
      {now === null ? (
        <span className="address">{address}</span>
      ) : (
        <Link
          className="address"
          aria-label={say("preview.goTo", { cell: now.replaceAll("'", "") })}
          onClick={() => void session.goTo(now)}
        >
          {address}
        </Link>
      )}
    </p>
  );
}
