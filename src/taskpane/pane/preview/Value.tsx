import type { PreviewedCell } from "../../../actions/preview/Previewed";
import { cellWords } from "../cellWords";
import { useWords } from "../words";

/** What stands in a cell: a number as printed, a formula as it is typed, words. */
export function Value({ content }: { readonly content: PreviewedCell["base"] }) {
  const words = useWords();
  const text = cellWords(content, words);
  if (typeof content === "string" && content.startsWith("=")) return <code className="value" title={text}>{text}</code>;
  return <span className={typeof content === "string" ? "value text" : "value"} title={text}>{text}</span>;
}
