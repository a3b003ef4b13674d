import { leftLines, type PreviewState } from "./PreviewState";
import { useWords } from "../pane/words";
import { AllChoice } from "./AllChoice";
import { ChoiceGroups } from "./ChoiceGroups";
import { Lines } from "./Lines";

/** What only the user changed: it stays, and any of it can be given up. */
export function Kept({ preview }: { readonly preview: PreviewState }) {
  const { say } = useWords();
  const { cells, lines } = preview.result;
  const kept = cells.filter(({ fate }) => fate === "keep");
  const left = leftLines(cells, lines);
  if (kept.length + left.length === 0) return null;
  const isAll = cells.every(({ fate }) => fate === "keep");
  return (
    <details className="kept" open={isAll}>
      <summary>{say("preview.kept", { count: kept.length + left.length })}</summary>
      <Lines lines={left} />
      {kept.length > 0 && <p className="why">{say("preview.keptWhy")}</p>}
      {kept.length > 1 && <AllChoice preview={preview} cells={kept} label={say("preview.all")} />}
      <ChoiceGroups preview={preview} cells={kept} isOpen={kept.length <= 8} />
    </details>
  );
}
