import type { AuditedLine } from "../../actions/audit/Audited";
import type { MessageKey } from "../../locales/locale";
import { useWords } from "../pane/words";

/** What each row or column was taken to be, by its name on the sheet and its heading or label. */
export function TakenToBe({
  heading,
  lines,
}: {
  readonly heading: MessageKey & `audit.${string}`;
  readonly lines: readonly AuditedLine[];
}) {
  const { say } = useWords();
  return (
    <details className="taken">
      <summary>{say(heading)}</summary>
      <table>
        <tbody>
          {lines
            .filter(({ role }) => role !== "blank")
            .map(({ line, label, role, words }) => (
              <tr key={line} className={role}>
                <th scope="row">{line}</th>
                <td>{label}</td>
                <td>{words}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
