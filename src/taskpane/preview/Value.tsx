import type { PreviewedCell } from "../../actions/preview/Previewed";
import { cellWords } from "../pane/cellWords";
import { useWords } from "../pane/words";

interface Props {
  readonly cell: PreviewedCell;
  readonly side: "base" | "sheet" | "model";
}

/** What a cell reads, as the document prints it; under it the user's own formula where it is short enough to be read. */
export function Value({ cell, side }: Props) {
  const words = useWords();
  const [content, shown] = [cell[side], cell.shown[side]];
  const text = shown === null ? cellWords(content, words) : unbroken(shown);
  const isFormula = typeof content === "string" && content.startsWith("=");
  const isOwn = isFormula && side === "sheet" && shown !== null && cellWords(content, words) === content;
  return (
    <>
      <span className={typeof content === "string" && !isFormula ? "value text" : "value"} title={text}>
        {text}
      </span>
      {isOwn && <code className="formula">{content}</code>}
    </>
  );
}

/** A number is not broken between its thousands. */
export const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, "$1\u202f");
