import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { useState } from "react";
import { usePaneState, useSession } from "../session";
import { useWords } from "../words";

interface Props {
  /** How many cells the user would lose. */
  readonly count: number;
  /** Whether both sides changed the same cell, so that a choice is waited for. */
  readonly isUrgent: boolean;
}

/** Keeps the user's cells (which were kept already) or, after asking once more, replaces them by the model's. */
export function TakeModel({ count, isUrgent }: Props) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  if (count === 0) return null;
  if (!asks && !isUrgent) return <Link onClick={() => setAsks(true)}>{say("differences.discard")}</Link>;
  if (!asks) {
    return (
      <div className="side-by-side">
        <DefaultButton onClick={() => session.dismiss()}>{say("differences.keepMine")}</DefaultButton>
        <DefaultButton onClick={() => setAsks(true)}>{say("differences.takeModel")}</DefaultButton>
      </div>
    );
  }
  return (
    <div className="question" role="group" aria-label={say("differences.takeModel")}>
      <p>{say("differences.takeModelAsk", { count })}</p>
      <div className="side-by-side">
        <PrimaryButton autoFocus disabled={work !== null} onClick={() => void session.refresh("model")}>{say("differences.takeModelYes")}</PrimaryButton>
        <DefaultButton onClick={() => setAsks(false)}>{say("differences.takeModelNo")}</DefaultButton>
      </div>
    </div>
  );
}
