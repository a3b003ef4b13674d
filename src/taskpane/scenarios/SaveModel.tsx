import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { ExportedChange, ExportResult, Stayed } from "../../actions/scenarios/ExportResult";
import { usePaneState, useSession } from "../parts/session";
import { cellWords, useWords } from "../parts/words";
import { CardHeading } from "../parts/cards";
import { useScenarios } from "./useScenarios";

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

/** Hands a text over as a file of the browser's; where a web view allows no downloads nothing happens. */
function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), LATER);
}

/** In milliseconds. */
const LATER = 10_000;

/** Every fact that is another than in the loaded model, with what it was. */
function ExportedChanges({ changes }: { readonly changes: readonly ExportedChange[] }) {
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

/** What stays on the sheets, each with its place and the reason. */
function StayedList({ stayed }: { readonly stayed: readonly Stayed[] }) {
  const session = useSession();
  const { say } = useWords();
  if (stayed.length === 0) return null;
  const heading = say("export.left", { count: stayed.length });
  return (
    <>
      <h3>{heading}</h3>
      <ul className="export-list export-left" tabIndex={0} aria-label={heading}>
        {stayed.map(({ cell, place, message }, index) => (
          <li key={index}>
            {cell === null ? (
              place
            ) : (
              <Link aria-label={`${place} ${cell}`} onClick={() => void session.goTo(cell)}>
                {cell.replaceAll("'", "")}
              </Link>
            )}{" "}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}
