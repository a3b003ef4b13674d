import { Link } from "office-ui-fabric-react/lib/Link";
import { useRef } from "react";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** Refreshes with a model file, such as a correction of the section that is loaded. */
export function RefreshFile() {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const open = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) void session.refreshFrom(file);
    // The same file may be picked again after it was corrected.
    if (picker.current !== null) picker.current.value = "";
  };
  return (
    <p className="refresh-file">
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => open(event.target.files)}
      />
      <Link disabled={work !== null} onClick={() => picker.current?.click()}>
        {say("stand.refreshFile")}
      </Link>
    </p>
  );
}
