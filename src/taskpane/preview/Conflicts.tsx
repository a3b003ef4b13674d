import type { PreviewState } from "./PreviewState";
import { useWords } from "../pane/words";
import { AllChoice } from "./AllChoice";
import { ChoiceGroups } from "./ChoiceGroups";

/** Cells that the user and the model changed, with the three values side by side. */
export function Conflicts({ preview }: { readonly preview: PreviewState }) {
  const { say } = useWords();
  const conflicts = preview.result.cells.filter(({ fate }) => fate === "conflict");
  if (conflicts.length === 0) return null;
  const name = say("preview.conflicts", { count: conflicts.length });
  return (
    <section className="conflicts" aria-labelledby="conflicts-heading">
      <h3 id="conflicts-heading">{name}</h3>
      <p className="why">{say("preview.conflictsWhy")}</p>
      {conflicts.length > 1 && <AllChoice preview={preview} cells={conflicts} label={say("preview.all")} />}
      <ChoiceGroups preview={preview} cells={conflicts} isOpen />
    </section>
  );
}
