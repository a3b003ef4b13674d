import { CellLink } from "../pane/CellLink";
import { useWords } from "../pane/words";

/** So many are named; of more it is enough to know how many there are. */
const MANY = 12;

/** What was typed since and therefore was not taken back. */
export function UndoKept({ cells }: { readonly cells: readonly string[] }) {
  const { say } = useWords();
  if (cells.length === 0) return null;
  const more = cells.length - MANY;
  return (
    <div className="undo-kept">
      <p>{say("undo.kept", { count: cells.length })}</p>
      <ul>
        {cells.slice(0, MANY).map((cell) => (
          <li key={cell}>
            <CellLink cell={cell} />
          </li>
        ))}
        {more > 0 && <li>{say("differences.more", { count: more })}</li>}
      </ul>
    </div>
  );
}
