import { Link } from "office-ui-fabric-react/lib/Link";
import { useSession } from "./session";
import { useWords } from "./words";

/** What a tab shows that has nothing to tell before a section is loaded; it leads to loading one. */
export function NothingLoaded() {
  const session = useSession();
  const { say } = useWords();
  return (
    <div className="empty">
      <p>{say("checks.nothing")}</p>
      <Link onClick={() => session.showTab("budget")}>{say("checks.load")}</Link>
    </div>
  );
}
