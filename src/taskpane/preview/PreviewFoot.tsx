import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { changeCount, type PreviewState } from "./PreviewState";
import { usePaneState, useSession } from "../pane/session";
import { useWords, type Words } from "../pane/words";

/** Apply and Cancel stay in sight however long the list is. */
export function PreviewFoot({ preview }: { readonly preview: PreviewState }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const isBusy = work !== null;
  return (
    <footer className="preview-foot">
      <div className="side-by-side">
        <PrimaryButton allowDisabledFocus disabled={isBusy} onClick={() => void session.preview.apply()}>
          {applyWords(preview, say)}
        </PrimaryButton>
        <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => session.preview.leave()}>
          {say("preview.cancel")}
        </DefaultButton>
      </div>
      <p className="why">{say("preview.undo")}</p>
    </footer>
  );
}

function applyWords(preview: PreviewState, say: Words["say"]): string {
  const count = changeCount(preview);
  if (count > 0) return say("preview.apply", { count });
  return say(preview.result.added.length > 0 ? "preview.applyLines" : "preview.applyNone");
}
