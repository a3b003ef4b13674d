import type { ExportedChange } from "../../actions/scenarios/Exported";
import { cellWords } from "../pane/cellWords";
import { useWords } from "../pane/words";

/** Every fact that is another than in the loaded model, with what it was. */
export function ExportedChanges({ changes }: { readonly changes: readonly ExportedChange[] }) {
  const words = useWords();
  const { say } = words;
  const heading = say("export.changes", { count: changes.length });
  if (changes.length === 0) return <p className="why">{heading}</p>;
  return (
    <>
      <h3>{heading}</h3>
      <div className="export-list" tabIndex={0} role="region" aria-label={heading}>
        <table className="export-changes">
          <thead>
            <tr>
              <th scope="col">{say("export.fact")}</th>
              <th scope="col" className="number">
                {say("export.from")}
              </th>
              <th scope="col" className="number">
                {say("export.to")}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ fact, from, to }, index) => (
              <tr key={index}>
                <td>{fact}</td>
                <td className="number">{cellWords(from, words)}</td>
                <td className="number">{cellWords(to, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
