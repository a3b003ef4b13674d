import { useId } from "react";
import type { PreviewedCell } from "../../actions/preview/Previewed";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";
import { CellPlace } from "./CellPlace";
import { Value } from "./Value";

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
