import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState, useSession } from "../parts/session";
import { useWords } from "../parts/words";
import { UndoButton } from "../parts/UndoLast";

/** Where the focus goes back to when a preview is left. */
export const REFRESH_BUTTON = "refresh-button";

/** Refresh, undo, the other kind of formulas, and the sheets to print from. Buttons that must wait keep the focus. */
export function LoadedActions() {
  const session = useSession();
  const { work, canRedo, loaded } = usePaneState();
  const { say } = useWords();
  const isBusy = work !== null;
  const other = loaded?.formulas === "native" ? "functions" : "native";
  return (
    <div className="actions">
      <PrimaryButton
        id={REFRESH_BUTTON}
        className="big-button"
        allowDisabledFocus
        disabled={isBusy}
        onClick={() => void session.refresh()}
      >
        {say("refresh")}
      </PrimaryButton>
      <div className="side-by-side">
        <UndoButton />
        {canRedo && (
          <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void session.redo()}>
            {say("redo")}
          </DefaultButton>
        )}
        <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void session.convert(other)}>
          {say(other === "native" ? "loaded.toNative" : "loaded.toFunctions")}
        </DefaultButton>
        <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void session.print()}>
          {say("loaded.print")}
        </DefaultButton>
      </div>
    </div>
  );
}
