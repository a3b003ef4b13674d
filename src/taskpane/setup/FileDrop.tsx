import { Link } from "office-ui-fabric-react/lib/Link";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** Opens a model file, picked or dropped. The same file may be picked again after it was corrected. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const open = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) void session.openFile(file);
    if (picker.current !== null) picker.current.value = "";
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    open(event.dataTransfer.files);
  };

  return (
    <div className={isOver ? "drop over" : "drop"} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => open(event.target.files)}
      />
      <p className="drop-words">
        <Link disabled={work !== null} onClick={() => picker.current?.click()}>
          {say("choose.file")}
        </Link>{" "}
        <span>{say(isOver ? "choose.dropNow" : "choose.drop")}</span>
      </p>
    </div>
  );
}
