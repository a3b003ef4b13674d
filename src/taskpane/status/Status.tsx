import { useEffect, useRef } from "react";
import { usePaneState } from "../pane/session";
import { FailureCard } from "./FailureCard";
import { OutcomeCard } from "./OutcomeCard";
import { WorkCard } from "./WorkCard";

/**
 * What is being done, and how it came out. It is read out as it changes; when something ends while the pane has the focus,
 * the focus comes here, because the button that was pressed may be gone.
 */
export function Status() {
  const { work, outcome, failure } = usePaneState();
  const region = useRef<HTMLDivElement>(null);
  const ended = failure ?? outcome;
  // What ended before this tab was shown again leaves the focus with the tab.
  const known = useRef(ended);

  useEffect(() => {
    if (ended === known.current) return;
    known.current = ended;
    if (ended === null || !document.hasFocus()) return;
    region.current?.focus();
    region.current?.scrollIntoView({ block: "nearest" });
  }, [ended]);

  return (
    <div className="status" ref={region} tabIndex={-1} role="status" aria-live="polite" aria-busy={work !== null}>
      {work !== null && <WorkCard work={work} />}
      {failure !== null && <FailureCard failure={failure} />}
      {outcome !== null && <OutcomeCard outcome={outcome} />}
    </div>
  );
}
