import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** Takes back, in one press, what was just reported. */
export function UndoLast() {
  const session = useSession();
  const { work, canUndo } = usePaneState();
  const { say } = useWords();
  if (!canUndo) return null;
  return (
    <div className="card-foot">
      <DefaultButton allowDisabledFocus disabled={work !== null} onClick={() => void session.undo()}>
        {say("undo")}
      </DefaultButton>
      <span className="why">{say("outcome.canUndo")}</span>
    </div>
  );
}
