import { useId } from "react";
import type { PreviewedCell } from "../../actions/preview/Previewed";
import { choiceOf, type PreviewState } from "./PreviewState";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";

interface Props {
  readonly preview: PreviewState;
  readonly cells: readonly PreviewedCell[];
  readonly label: string;
}

/** One choice for several cells; neither is marked where they differ. */
export function AllChoice({ preview, cells, label }: Props) {
  const session = useSession();
  const { say } = useWords();
  const name = useId();
  const choice = choiceOf(preview, cells);
  return (
    <div className="all-choice" role="radiogroup" aria-label={say("preview.chooseAll", { name: label })}>
      <span>{label}</span>
      {(["keep", "model"] as const).map((resolve) => (
        <label key={resolve}>
          <input
            type="radio"
            name={name}
            checked={choice === resolve}
            onChange={() => session.preview.choose(cells, resolve)}
          />
          <span>{say(resolve === "keep" ? "preview.mine" : "preview.model")}</span>
        </label>
      ))}
    </div>
  );
}
