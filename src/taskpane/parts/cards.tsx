import { DefaultButton, IconButton } from "office-ui-fabric-react/lib/Button";
import type { ReactNode } from "react";
import type { Finding } from "../../actions/context/ActionError";
import type { Notice } from "../../actions/context/perform";
import type { MessageKey } from "../../locales/en/locale";
import { usePaneState, useSession } from "./session";
import { useWords } from "./words";
import type { Failure } from "../session/PaneState";

/** What happened, to what, and what to do; the code for whoever helps. */
export function FailureCard({ failure }: { readonly failure: Failure }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say, sayIfKnown } = useWords();
  const { task, code, args } = failure;
  const findings = failure.findings.filter(({ severity }) => severity === "error");
  return (
    <div className="card failure">
      <CardHeading kind="failure" onClose={() => session.dismiss()}>
        {say(`failed.${task}`)}
      </CardHeading>
      <p>
        {findings.length > 0
          ? say("failed.findings")
          : (sayIfKnown(`error.${code}`, args) ?? say("error.GeneralException", { code }))}
      </p>
      {findings.length > 0 && <Findings heading="findings.heading" findings={findings} />}
      <div className="card-foot">
        <DefaultButton disabled={work !== null} onClick={() => void session.retry()}>
          {say("retry")}
        </DefaultButton>
        <span className="code">{say("failed.code", { code })}</span>
      </div>
    </div>
  );
}

const marks = {
  success: "M3 8.5l3.2 3.2L13 5",
  attention: "M8 2.5v7M8 12v1.5",
  failure: "M4 4l8 8M12 4l-8 8",
} as const;

interface Props {
  readonly kind: keyof typeof marks;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The heading of a card that tells how something came out; the mark beside it says the same without colour. */
export function CardHeading({ kind, onClose, children }: Props) {
  const { say } = useWords();
  return (
    <div className="card-heading">
      <svg className={`mark ${kind}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={marks[kind]} />
      </svg>
      <h2>{children}</h2>
      <IconButton className="close" iconProps={{ iconName: "Clear" }} ariaLabel={say("close")} onClick={onClose} />
    </div>
  );
}

interface FindingsProps {
  readonly heading: Extract<MessageKey, `findings.${string}`>;
  readonly findings: readonly Finding[];
}

/** What the reader of a model found, place by place. */
export function Findings({ heading, findings }: FindingsProps) {
  const { say } = useWords();
  return (
    <div className="findings">
      <h3>{say(heading, { count: findings.length })}</h3>
      <ul tabIndex={0} aria-label={say(heading, { count: findings.length })}>
        {findings.map(({ place, reason }, index) => (
          <li key={index}>
            <code>{place}</code>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

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
