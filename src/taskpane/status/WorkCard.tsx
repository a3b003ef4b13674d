import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import type { Work } from "../session/PaneState";
import { useWords } from "../pane/words";

/** How far the work is and what it does now; without a first step, that it goes on. */
export function WorkCard({ work }: { readonly work: Work }) {
  const { say } = useWords();
  const { task, done, total, step } = work;
  if (task === "goTo") return null;
  const where =
    step === null ? "" : `${say(`step.${step}`)} · ${say("work.progress", { done: Math.min(done + 1, total), total })}`;
  return (
    <div className="card work">
      <ProgressIndicator
        label={say(`work.${task}`)}
        description={where}
        {...(total > 0 ? { percentComplete: done / total } : {})}
      />
    </div>
  );
}
