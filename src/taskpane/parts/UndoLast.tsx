import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState, useSyncExternalStore } from "react";
import { usePaneState, useSession } from "./session";
import { useWords } from "./words";

/** Takes the last step back, and says which; where sheets would go with it, it asks before. */
export function UndoButton() {
  const session = useSession();
  const { work, canUndo, undoes } = usePaneState();
  const { say } = useWords();
  const [asked, setAsked] = useState<typeof undoes>(null);
  const isBusy = work !== null || !canUndo;
  const removes = undoes?.sheets ?? 0;
  const undo = () => {
    setAsked(null);
    void session.undo();
  };
  if (asked !== null && asked === undoes && canUndo)
    return (
      <div className="ask-undo" role="alertdialog" aria-label={say("undo")}>
        <p>{say("undo.asks", { count: removes })}</p>
        <div className="side-by-side">
          <DefaultButton allowDisabledFocus disabled={isBusy} onClick={undo}>
            {say("undo.removes", { count: removes })}
          </DefaultButton>
          <DefaultButton autoFocus onClick={() => setAsked(null)}>
            {say("undo.stays")}
          </DefaultButton>
        </div>
      </div>
    );
  return (
    <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => (removes > 0 ? setAsked(undoes) : undo())}>
      {say(undoes === null || !canUndo ? "undo" : `undo.${undoes.task}`)}
    </DefaultButton>
  );
}

/** Takes back, in one press, what was just reported. */
export function UndoLast() {
  const { canUndo } = usePaneState();
  const { say } = useWords();
  if (!canUndo) return null;
  return (
    <div className="card-foot">
      <UndoButton />
      <span className="why">{say("outcome.canUndo")}</span>
    </div>
  );
}

/** What Excel waits for, as long as it does; the work goes on by itself, or is left undone. */
export function WaitLine() {
  const { retryPolicy } = useSession();
  const { say } = useWords();
  const waiting = useSyncExternalStore(
    (listener) => retryPolicy.subscribe(listener),
    () => retryPolicy.waiting,
  );
  return (
    <div role="status" className="waiting">
      {waiting !== null && (
        <div className="notice-line offer">
          <p>{say(`waiting.${waiting.obstacle}`)}</p>
          {waiting.canGiveUp && <DefaultButton onClick={retryPolicy.giveUp}>{say("waiting.giveUp")}</DefaultButton>}
        </div>
      )}
    </div>
  );
}
