import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import { sheetStart } from "../pane/sheetStart";
import { useChecks, usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** Checking, writing the findings to a sheet, and whether checks follow the typing and mark cells. */
export function CheckTools() {
  const { checks } = useSession();
  const { isRunning, isLive, canBeLive, isMarking } = useChecks();
  const { work } = usePaneState();
  const { say } = useWords();
  const isBusy = isRunning || work !== null;
  return (
    <div className="check-tools">
      <div className="side-by-side">
        <PrimaryButton allowDisabledFocus disabled={isBusy} onClick={() => void checks.check()}>
          {say(isRunning ? "checks.running" : "checks.run")}
        </PrimaryButton>
        <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => void checks.write()}>
          {say("checks.write")}
        </DefaultButton>
      </div>
      <Written />
      <Toggle
        inlineLabel
        label={say("checks.live")}
        checked={isLive && canBeLive}
        disabled={!canBeLive}
        onChange={(_event, isOn) => void checks.setLive(isOn === true)}
      />
      {!canBeLive && <p className="why">{say("checks.liveUnavailable")}</p>}
      <Toggle
        inlineLabel
        label={say("checks.marks")}
        checked={isMarking}
        onChange={(_event, isOn) => void checks.setMarking(isOn === true)}
      />
    </div>
  );
}

function Written() {
  const session = useSession();
  const { written } = useChecks();
  const { say } = useWords();
  if (written === null) return null;
  return (
    <p className="why" role="status">
      <Link onClick={() => void session.goTo(sheetStart(written))}>{say("checks.written", { sheet: written })}</Link>
    </p>
  );
}
