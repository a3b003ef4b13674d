import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState, useSession, useStand } from "../pane/session";
import { useWords } from "../pane/words";

/** What somebody may want back: sheets that were deleted, formulas that Excel no longer knows. One press each. */
export function Repairs() {
  const session = useSession();
  const { work, loaded } = usePaneState();
  const { say } = useWords();
  const { stand, isNewer } = useStand();
  if (stand === null || loaded === null) return null;
  const { missing, broken } = stand;
  const isBusy = work !== null;
  return (
    <>
      {missing.length > 0 && (
        <Offer
          words={say("stand.missing", { count: missing.length, tables: missing.join(", ") })}
          button={say("stand.writeAgain")}
          isBusy={isBusy}
          onPress={() => session.refresh(isNewer ? "changes" : "conflicts")}
        />
      )}
      {broken > 0 && (
        <Offer
          words={say("stand.broken", { count: broken })}
          button={say("stand.repair")}
          isBusy={isBusy}
          onPress={() => session.convert(loaded.formulas)}
        />
      )}
    </>
  );
}

interface OfferProps {
  readonly words: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onPress: () => Promise<void>;
}

function Offer({ words, button, isBusy, onPress }: OfferProps) {
  return (
    <div className="notice-line offer">
      <p>{words}</p>
      <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void onPress()}>
        {button}
      </DefaultButton>
    </div>
  );
}
