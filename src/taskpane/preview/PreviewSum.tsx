import type { PreviewedCell, PreviewedLine } from "../../actions/preview/Previewed";
import { isMine, isMoving, leftLines, type PreviewState } from "./PreviewState";
import { useWords } from "../pane/words";

/** How much there is of each kind, and what is decided so far, read out as it changes. */
export function PreviewSum({ preview: { result, taken } }: { readonly preview: PreviewState }) {
  const { say } = useWords();
  const counts = countsOf(result.cells, result.lines);
  const mine = result.cells.filter(isMine).length - taken.size;
  return (
    <div className="preview-sum">
      <dl>
        {(["conflicts", "changes", "kept"] as const)
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <div key={kind} className={kind}>
              <dd>{counts[kind]}</dd>
              <dt>{say(`preview.sum.${kind}`)}</dt>
            </div>
          ))}
      </dl>
      <p role="status" className="why">
        {counts.conflicts + taken.size > 0 ? say("preview.decided", { mine, model: taken.size }) : ""}
      </p>
    </div>
  );
}

function countsOf(cells: readonly PreviewedCell[], lines: readonly PreviewedLine[]) {
  const count = (fate: PreviewedCell["fate"]): number => cells.filter((cell) => cell.fate === fate).length;
  return {
    conflicts: count("conflict"),
    changes: count("change") + lines.filter(isMoving).length,
    kept: count("keep") + leftLines(cells, lines).length,
  };
}
