import type { PreviewedCell } from "../../actions/preview/Previewed";
import { cellWords } from "../pane/cellWords";
import { useWords } from "../pane/words";

interface Props {
  readonly cell: PreviewedCell;
  readonly side: "base" | "sheet" | "model";
}

/** What a cell reads, as the document prints it; a formula stands under what it comes to. */
export function Value({ cell, side }: Props) {
  const words = useWords();
  const [content, shown] = [cell[side], cell.shown[side]];
  const text = shown === null ? cellWords(content, words) : unbroken(shown);
  if (typeof content !== "string")
    return (
      <span className="value" title={text}>
        {text}
      </span>
    );
  if (!content.startsWith("="))
    return (
      <span className="value text" title={text}>
        {text}
      </span>
    );
  if (shown === null)
    return (
      <code className="value" title={content}>
        {content}
      </code>
    );
  return (
    <>
      <span className="value" title={text}>
        {text}
      </span>
      <code className="formula" title={content}>
        {content}
      </code>
    </>
  );
}

/** A number is not broken between its thousands. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, "$1\u202f");
