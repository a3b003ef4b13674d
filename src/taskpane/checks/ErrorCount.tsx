import { useChecks } from "../pane/session";
import { useWords } from "../pane/words";

/** How many errors the checks found the last time, beside the name of their tab; nothing before that, and for none. */
export function ErrorCount() {
  const { result } = useChecks();
  const { say } = useWords();
  const count = result?.findings.filter(({ severity }) => severity === "error").length ?? 0;
  if (count === 0) return null;
  const words = say("checks.count.error", { count });
  return (
    <span className="error-count" role="img" aria-label={words} title={words}>
      {count}
    </span>
  );
}
