import { Link } from "office-ui-fabric-react/lib/Link";
import { useEffect } from "react";
import { useSession, useStand } from "../pane/session";
import { useWords } from "../pane/words";

/** How the sheets stand at this moment, beside the model and in themselves; each leads to more. */
export function StandLine() {
  const session = useSession();
  const { say } = useWords();
  const { stand, isNewer, mine, toUpdate } = useStand();
  useFollowing();
  return (
    <div role="status">
      <ul className="stand" aria-label={say("stand.heading")}>
        {isNewer && (
          <li className="newer">
            <Link onClick={() => void session.refresh()}>{say("stand.newer")}</Link>
          </li>
        )}
        {stand !== null &&
          (stand.edited === 0 ? (
            <li className="quiet">{say("stand.asWritten")}</li>
          ) : (
            <li className="edited">
              <Link onClick={() => void session.refresh("edits")}>{say("stand.edited", { count: stand.edited })}</Link>
            </li>
          ))}
        {mine !== null &&
          (mine === 0 ? (
            <li className="ties">{say("stand.ties")}</li>
          ) : (
            <li className="errors">
              <Link onClick={() => session.showTab("checks")}>{say("stand.mine", { count: mine })}</Link>
            </li>
          ))}
        {toUpdate !== null && toUpdate > 0 && (
          <li className="edited">
            <Link onClick={() => session.showTab("checks")}>{say("stand.toUpdate", { count: toUpdate })}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Keeps the state up with what is typed while it is shown. */
function useFollowing(): void {
  const { stand } = useSession();
  useEffect(() => {
    void stand.open();
    return () => stand.close();
  }, [stand]);
}
