import type { Notice } from "../../actions/Notice";
import { useWords } from "../pane/words";

/** What somebody should know although all went well. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { say } = useWords();
  if (notices.length === 0) return null;
  return (
    <div className="notices">
      <h3>{say("notices.heading", { count: notices.length })}</h3>
      <ul>
        {notices.map(({ code, args }, index) => (
          <li key={index}>{say(`notice.${code}`, args)}</li>
        ))}
      </ul>
    </div>
  );
}
