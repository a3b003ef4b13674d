import { useId } from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { PreviewedCell } from "../../actions/preview/PreviewResult";
import { useSession } from "../parts/session";
import { cellWords, unbroken, useWords } from "../parts/words";

interface Props {
  readonly cell: PreviewedCell;
  readonly isTaken: boolean;
}

/** A cell of the user's: what it was, what the user has, what the model has; the one that is chosen is marked. */
export function CellChoice({ cell, isTaken }: Props) {
  const session = useSession();
  const { say } = useWords();
  const name = useId();
  return (
    <li className="cell-choice">
      <CellPlace cell={cell} />
      {cell.why === "vanishes" && <p className="why">{say("preview.vanishes")}</p>}
      <div className="three" role="radiogroup" aria-label={say("preview.choose", { ...cell.words })}>
        <div className="was">
          <span>{say("preview.base")}</span>
          <Value cell={cell} side="base" />
        </div>
        {(["keep", "model"] as const).map((resolve) => (
          <label key={resolve} className={resolve}>
            <input
              type="radio"
              name={name}
              checked={isTaken === (resolve === "model")}
              onChange={() => session.preview.choose([cell], resolve)}
            />
            <span>{say(resolve === "keep" ? "preview.mine" : "preview.model")}</span>
            <Value cell={cell} side={resolve === "keep" ? "sheet" : "model"} />
          </label>
        ))}
      </div>
    </li>
  );
}

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

interface ValueProps {
  readonly cell: PreviewedCell;
  readonly side: "base" | "sheet" | "model";
}

/**
 * What a cell reads, as the document prints it; under it the user's own formula where it is short enough to be read.
 */
export function Value({ cell, side }: ValueProps) {
  const words = useWords();
  const [content, shown] = [cell[side], cell.shown[side]];
  const text = shown === null ? cellWords(content, words) : unbroken(shown);
  const isFormula = typeof content === "string" && content.startsWith("=");
  const isOwn = isFormula && side === "sheet" && shown !== null && cellWords(content, words) === content;
  return (
    <>
      <span className={typeof content === "string" && !isFormula ? "value text" : "value"} title={text}>
        {text}
      </span>
      {isOwn && <code className="formula">{content}</code>}
    </>
  );
}
