import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import { createContext, useEffect, useId, useState } from "react";
import type { MovedSheet, TracedCell, TracedCheck, TraceResult } from "../../actions/trace/TraceResult";
import { CellLink, NothingLoaded } from "../parts/CellLink";
import { usePaneState, useSessionOf, useStore } from "../parts/session";
import { useWords } from "../parts/words";
import { FailureCard } from "../parts/cards";
import { sheetStart } from "../session/sheetStart";
import type { TraceSession } from "./TraceSession";

export const TraceContext = createContext<TraceSession | null>(null);

/** Where the number in the selected cell comes from. */
export function TraceTab() {
  const trace = useSessionOf(TraceContext);
  const { say } = useWords();
  const { loaded, failure } = usePaneState();
  useEffect(() => {
    void trace.open();
    return () => trace.close();
  }, [trace]);
  return (
    <section className="trace" aria-labelledby="trace-heading">
      <h2 id="trace-heading">{say("trace.heading")}</h2>
      {failure?.task === "goTo" && <FailureCard failure={failure} />}
      {loaded === null ? <NothingLoaded /> : <Traced />}
    </section>
  );
}

function Traced() {
  const trace = useSessionOf(TraceContext);
  const { result, failure, follows, isRunning } = useStore(trace.store);
  const { say, sayIfKnown } = useWords();
  return (
    <>
      <div className="trace-tools">
        <Toggle
          inlineLabel
          label={say("trace.follow")}
          checked={follows}
          onChange={(_event, isOn) => void trace.setFollows(isOn === true)}
        />
        {!follows && (
          <DefaultButton allowDisabledFocus disabled={isRunning} onClick={() => void trace.trace()}>
            {say("trace.now")}
          </DefaultButton>
        )}
      </div>
      <Back />
      {failure !== null && (
        <p className="notice-line" role="alert">
          {sayIfKnown(`error.${failure.code}`, failure.args) ?? say("error.GeneralException", { code: failure.code })}
        </p>
      )}
      {result === null && failure === null && (
        <p className="why" role="status">
          {say(isRunning ? "trace.running" : "trace.select")}
        </p>
      )}
      {result !== null && <TracedCard key={result.cell} traced={result} />}
    </>
  );
}

/** Leads back to the cell from which an input was followed. */
function Back() {
  const trace = useSessionOf(TraceContext);
  const { trail } = useStore(trace.store);
  const { say } = useWords();
  const cell = trail.at(-1);
  if (cell === undefined) return null;
  return (
    <Link className="trace-back" onClick={() => void trace.back()}>
      {say("trace.back", { cell: cell.replaceAll("'", "") })}
    </Link>
  );
}

/**
 * One cell: what it is, its value, how that is worked out, what it comes from, and the checks that it takes part in.
 */
function TracedCard({ traced }: { readonly traced: TraceResult }) {
  const { say } = useWords();
  const { cell, words, value, formula, sentence, inputs, moves, checks } = traced;
  return (
    <>
      <div className="card traced" aria-live="polite">
        <h3>{words}</h3>
        <p className="traced-value">
          {cell !== null && <CellLink cell={cell} />}
          <strong>{value === "" ? say("trace.blank") : value}</strong>
        </p>
        {formula !== null && (
          <div className="traced-formula" role="group" aria-label={say("trace.formula")} tabIndex={0}>
            <p className="overline">{say("trace.formula")}</p>
            <p>{formula}</p>
            {sentence !== null && <p className="sentence">{sentence}</p>}
          </div>
        )}
        <Origin traced={traced} />
      </div>
      {inputs.length > 0 && (
        <section aria-label={say("trace.inputs")}>
          <p className="overline">{say("trace.inputs")}</p>
          <InputTree inputs={inputs} />
        </section>
      )}
      {moves.length > 0 && (
        <section aria-label={say("trace.moves")}>
          <p className="overline">{say("trace.moves")}</p>
          <ul className="inputs">
            {moves.map((sheet) => (
              <Moved key={sheet.sheet} sheet={sheet} />
            ))}
          </ul>
        </section>
      )}
      <TracedChecks checks={checks} />
    </>
  );
}

/** Inputs beneath one another; each opens to what it comes from in turn, down to what was printed. */
function InputTree({ inputs }: { readonly inputs: readonly TracedCell[] }) {
  return (
    <ul className="inputs">
      {inputs.map((input, index) => (
        <Input key={`${input.cell ?? ""}-${index}`} input={input} />
      ))}
    </ul>
  );
}

function Input({ input }: { readonly input: TracedCell }) {
  const [isOpen, setOpen] = useState(false);
  const below = useId();
  const { words, value, inputs, sentence } = input;
  const { say } = useWords();
  return (
    <li className="input">
      <div className="input-line">
        {inputs.length > 0 && (
          <Opener label={say("trace.open", { words })} below={below} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
        )}
        <InputWords input={input} />
        {input.table !== null && <span className="input-table">{input.table}</span>}
        <span className="input-value">{value === "" ? say("trace.blank") : value}</span>
      </div>
      {inputs.length === 0 && <Origin traced={input} />}
      {isOpen && (
        <div id={below} className="input-below">
          {sentence !== null && <p className="sentence">{sentence}</p>}
          <InputTree inputs={inputs} />
        </div>
      )}
    </li>
  );
}

interface OpenerProps {
  readonly label: string;
  /** The identifier of what it opens. */
  readonly below: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function Opener({ label, below, isOpen, onPress }: OpenerProps) {
  return (
    <button
      type="button"
      className="opener"
      aria-expanded={isOpen}
      aria-controls={isOpen ? below : undefined}
      aria-label={label}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" className="drawing" aria-hidden="true" focusable="false">
        <path d="M6 3l5 5-5 5" />
      </svg>
    </button>
  );
}

/** A sheet that moves with the traced cell; it opens to its cells. Those whose own formula names it are marked. */
function Moved({ sheet: { sheet, words, cells } }: { readonly sheet: MovedSheet }) {
  const [isOpen, setOpen] = useState(false);
  const below = useId();
  const { say } = useWords();
  return (
    <li className="input">
      <div className="input-line">
        <Opener
          label={say("trace.openMoved", { words })}
          below={below}
          isOpen={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
        <InputWords input={{ words, cell: cells[0]?.cell ?? sheetStart(sheet) }} />
        <span className="input-value">{say("trace.cells", { count: cells.length })}</span>
      </div>
      {isOpen && (
        <ul id={below} className="input-below">
          {cells.map((moved) => (
            <li key={moved.cell} className="input-line">
              <InputWords input={moved} />
              {moved.direct && <span className="input-table">{say("trace.direct")}</span>}
              <span className="input-value">{moved.value === "" ? say("trace.blank") : moved.value}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a cell is; it leads there where it has an address. */
function InputWords({ input: { words, cell } }: { readonly input: Pick<TracedCell, "words" | "cell"> }) {
  const trace = useSessionOf(TraceContext);
  const { say } = useWords();
  if (cell === null) return <span className="input-words">{words}</span>;
  return (
    <Link
      className="input-words"
      title={say("checks.goTo", { cell: cell.replaceAll("'", "") })}
      onClick={() => void trace.goTo(cell)}
    >
      {words}
    </Link>
  );
}

/** Where an entered number was printed, the change of posts behind a count, and what the page prints in the cell. */
function Origin({ traced: { cell, source, printed, change, value, formula } }: { readonly traced: TracedCell }) {
  const { say } = useWords();
  const lines = [
    ...(change === null ? [] : [change]),
    // A number that somebody typed elsewhere comes from its cell, which leads there already.
    ...(source === null || source === cell ? [] : [say("trace.source", { source })]),
    // What the page prints is worth a line only where it says something else.
    ...(printed === null || printed === "" || (printed === value && (source !== null || formula !== null))
      ? []
      : [say("trace.printed", { text: printed })]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="origin">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The checks that a cell takes part in; those that do not hold come first and are shown open. */
function TracedChecks({ checks }: { readonly checks: readonly TracedCheck[] }) {
  const { say } = useWords();
  if (checks.length === 0) return null;
  const sorted = checks.toSorted((one, other) => Number(one.holds) - Number(other.holds));
  return (
    <details className="traced-checks" open={checks.some(({ holds }) => !holds)}>
      <summary>{say("trace.checks", { count: checks.length })}</summary>
      <ul>
        {sorted.map(({ name, place, cell, holds }, index) => (
          <li key={index} className={holds ? "holds" : "broken"}>
            <span className={holds ? "check-state good" : "check-state bad"}>
              {say(holds ? "trace.holds" : "trace.broken")}
            </span>
            <span>{say("trace.check", { name, place })}</span>
            {cell !== null && <CellLink cell={cell} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
