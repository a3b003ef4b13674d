import type { TracedCell } from "../../actions/trace/Traced";
import { useWords } from "../pane/words";

/** Where an entered number was printed, the change of posts behind a count, and what the page prints in the cell. */
export function Origin({ traced: { cell, source, printed, change, value, formula } }: { readonly traced: TracedCell }) {
  const { say } = useWords();
  const lines = [
    ...(change === null ? [] : [change]),
    // A number that somebody typed elsewhere comes from its cell, which leads there already.
    ...(source === null || source === cell ? [] : [say("trace.source", { source })]),
    // What the page prints is worth a line only where it says something else.
    ...(printed === null || printed === "" || (printed === value && (source !== null || formula !== null))
      ? []
      : [say("trace.printed", { text: printed })]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="origin">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
