import { useEffect, useId, useRef } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { PreviewedCell, PreviewedLine } from "../../actions/preview/PreviewResult";
import { usePaneState, useSession } from "../parts/session";
import { useWords, type Words } from "../parts/words";
import { Notices } from "../parts/cards";
import { CellChoice } from "./CellChoice";
import { Changes, Lines, TableGroup } from "./Changes";
import { Effects, FirstOf } from "./Effects";
import {
  cellKey,
  changeCount,
  choiceOf,
  isMine,
  isMoving,
  leftLines,
  type PreviewState,
} from "../session/PreviewState";

/** What a refresh would do, with what there is to choose; nothing is written before it is applied. */
export function Preview({ preview }: { readonly preview: PreviewState }) {
  const { files, loaded } = usePaneState();
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { result, isRenewed } = preview;

  // The button that led here is gone; the keyboard and the screen reader go on from the heading.
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [result]);

  const file = loaded === null ? undefined : files[loaded.model];
  const added = result.added;
  return (
    <section className="preview" aria-labelledby="preview-heading">
      <header>
        <h2 id="preview-heading" ref={heading} tabIndex={-1}>
          {say("preview.heading")}
        </h2>
        {file !== undefined && <p className="why">{say("preview.from", { name: file.name })}</p>}
      </header>
      {isRenewed && (
        <p className="notice-line" role="alert">
          {say("preview.renewed")}
        </p>
      )}
      <PreviewSum preview={preview} />
      {added.length > 0 && (
        <p className="notice-line">{say("preview.added", { count: added.length, sheets: added.join(", ") })}</p>
      )}
      <Notices
        notices={result.notices.filter(
          ({ code }) => code !== "SheetWrittenAgain" && code !== "RowKept" && code !== "LinesAway",
        )}
      />
      <Conflicts preview={preview} />
      <Changes result={result} />
      <Effects effects={result.effects} />
      <Kept preview={preview} />
      <PreviewFoot preview={preview} />
    </section>
  );
}

/** Cells that the user and the model changed, with the three values side by side. */
function Conflicts({ preview }: { readonly preview: PreviewState }) {
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

interface Props {
  readonly preview: PreviewState;
  readonly cells: readonly PreviewedCell[];
  readonly label: string;
}

/** One choice for several cells; neither is marked where they differ. */
function AllChoice({ preview, cells, label }: Props) {
  const session = useSession();
  const { say } = useWords();
  const name = useId();
  const choice = choiceOf(preview, cells);
  return (
    <div className="all-choice" role="radiogroup" aria-label={say("preview.chooseAll", { name: label })}>
      <span>{label}</span>
      {(["keep", "model"] as const).map((resolve) => (
        <label key={resolve}>
          <input
            type="radio"
            name={name}
            checked={choice === resolve}
            onChange={() => session.preview.choose(cells, resolve)}
          />
          <span>{say(resolve === "keep" ? "preview.mine" : "preview.model")}</span>
        </label>
      ))}
    </div>
  );
}

interface ChoiceGroupsProps {
  readonly preview: PreviewState;
  readonly cells: readonly PreviewedCell[];
  readonly isOpen: boolean;
}

/** Cells of the user's by table, each with its choice, and one for the whole table. */
function ChoiceGroups({ preview, cells, isOpen }: ChoiceGroupsProps) {
  const { say } = useWords();
  const groups = preview.result.tables.flatMap((table) => {
    const own = cells.filter((cell) => cell.table === table.table);
    return own.length === 0 ? [] : [{ table, own }];
  });
  return groups.map(({ table, own }) => (
    <TableGroup key={table.table} table={table} count={own.length} isOpen={isOpen}>
      {own.length > 1 && groups.length > 1 && (
        <AllChoice preview={preview} cells={own} label={say("preview.allOf", { table: table.sheet })} />
      )}
      <ul>
        <FirstOf all={own}>
          {(cell) => <CellChoice key={cellKey(cell)} cell={cell} isTaken={preview.taken.has(cellKey(cell))} />}
        </FirstOf>
      </ul>
    </TableGroup>
  ));
}

/** What only the user changed: it stays, and any of it can be given up. */
function Kept({ preview }: { readonly preview: PreviewState }) {
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

/** Apply and Cancel stay in sight however long the list is. */
function PreviewFoot({ preview }: { readonly preview: PreviewState }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const isBusy = work !== null;
  return (
    <footer className="preview-foot">
      <div className="side-by-side">
        <PrimaryButton allowDisabledFocus disabled={isBusy} onClick={() => void session.preview.apply()}>
          {applyWords(preview, say)}
        </PrimaryButton>
        <DefaultButton allowDisabledFocus disabled={isBusy} onClick={() => session.preview.leave()}>
          {say("preview.cancel")}
        </DefaultButton>
      </div>
      <p className="why">{say("preview.undo")}</p>
    </footer>
  );
}

function applyWords(preview: PreviewState, say: Words["say"]): string {
  const count = changeCount(preview);
  if (count > 0) return say("preview.apply", { count });
  return say(preview.result.added.length > 0 ? "preview.applyLines" : "preview.applyNone");
}

/** How much there is of each kind, and what is decided so far, read out as it changes. */
function PreviewSum({ preview: { result, taken } }: { readonly preview: PreviewState }) {
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
