import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useSyncExternalStore } from "react";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** What Excel waits for, as long as it does; the work goes on by itself, or is left undone. */
export function WaitLine() {
  const { patience } = useSession();
  const { say } = useWords();
  const waiting = useSyncExternalStore(
    (listener) => patience.subscribe(listener),
    () => patience.waiting,
  );
  return (
    <div role="status" className="waiting">
      {waiting !== null && (
        <div className="notice-line offer">
          <p>{say(`waiting.${waiting.obstacle}`)}</p>
          {waiting.canGiveUp && <DefaultButton onClick={patience.giveUp}>{say("waiting.giveUp")}</DefaultButton>}
        </div>
      )}
    </div>
  );
}
