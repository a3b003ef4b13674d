import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import type { ExportResult } from "../../actions/scenarios/Exported";
import { CardHeading } from "../status/CardHeading";
import { usePaneState, useScenarios } from "../pane/session";
import { useWords } from "../pane/words";
import { downloadText } from "./downloadText";
import { ExportedChanges } from "./ExportedChanges";
import { StayedList } from "./StayedList";

/** Makes a model file of what stands on the sheets, shows what is different in it, and hands it over. */
export function SaveModel() {
  const { say } = useWords();
  const { work } = usePaneState();
  const { exported, session } = useScenarios();
  if (exported !== null) return <ExportedCard exported={exported} onClose={() => session.closeExport()} />;
  return (
    <DefaultButton allowDisabledFocus disabled={work !== null} onClick={() => void session.exportModel()}>
      {say("export.button")}
    </DefaultButton>
  );
}

function ExportedCard({ exported, onClose }: { readonly exported: ExportResult; readonly onClose: () => void }) {
  const { say } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { name, text, changes, notCarried } = exported;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section className="card export-card" aria-label={say("export.heading")}>
      <CardHeading kind={notCarried.length > 0 ? "attention" : "success"} onClose={onClose}>
        {say("export.ready", { name })}
      </CardHeading>
      <p className="why">{say("export.why")}</p>
      <div className="side-by-side">
        <PrimaryButton autoFocus onClick={() => downloadText(name, text)}>
          {say("export.download")}
        </PrimaryButton>
        <DefaultButton onClick={copy}>{say("export.copy")}</DefaultButton>
      </div>
      <p role="status" className="why">
        {copied === null ? "" : say(copied ? "export.copied" : "export.notCopied")}
      </p>
      <ExportedChanges changes={changes} />
      <StayedList stayed={notCarried} />
    </section>
  );
}
