import type { Finding } from "../../actions/ActionError";
import type { MessageKey } from "../../locales/locale";
import { useWords } from "../pane/words";

interface Props {
  readonly heading: Extract<MessageKey, `findings.${string}`>;
  readonly findings: readonly Finding[];
}

/** What the reader of a model found, place by place. */
export function Findings({ heading, findings }: Props) {
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
