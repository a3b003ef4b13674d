import { useEffect, useRef } from "react";
import type { PreviewState } from "./PreviewState";
import { Notices } from "../status/Notices";
import { usePaneState } from "../pane/session";
import { useWords } from "../pane/words";
import { Changes } from "./Changes";
import { Conflicts } from "./Conflicts";
import { Effects } from "./Effects";
import { Kept } from "./Kept";
import { PreviewFoot } from "./PreviewFoot";
import { PreviewSum } from "./PreviewSum";

/** What a refresh would do, with what there is to choose; nothing is written before it is applied. */
export function Preview({ preview }: { readonly preview: PreviewState }) {
  const { files, loaded } = usePaneState();
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { result, isRenewed } = preview;

  // The button that led here is gone; the keyboard and the screen reader go on from the heading.
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [result]);

  const file = loaded === null ? undefined : files[loaded.model];
  const added = result.added;
  return (
    <section className="preview" aria-labelledby="preview-heading">
      <header>
        <h2 id="preview-heading" ref={heading} tabIndex={-1}>
          {say("preview.heading")}
        </h2>
        {file !== undefined && <p className="why">{say("preview.from", { name: file.name })}</p>}
      </header>
      {isRenewed && (
        <p className="notice-line" role="alert">
          {say("preview.renewed")}
        </p>
      )}
      <PreviewSum preview={preview} />
      {added.length > 0 && (
        <p className="notice-line">{say("preview.added", { count: added.length, sheets: added.join(", ") })}</p>
      )}
      <Notices
        notices={result.notices.filter(
          ({ code }) => code !== "SheetWrittenAgain" && code !== "RowKept" && code !== "LinesAway",
        )}
      />
      <Conflicts preview={preview} />
      <Changes result={result} />
      <Effects effects={result.effects} />
      <Kept preview={preview} />
      <PreviewFoot preview={preview} />
    </section>
  );
}
