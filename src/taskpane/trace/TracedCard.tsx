import type { TraceResult } from "../../actions/trace/Traced";
import { CellLink } from "../pane/CellLink";
import { useWords } from "../pane/words";
import { InputTree } from "./InputTree";
import { Origin } from "./Origin";
import { TracedChecks } from "./TracedChecks";

/** One cell: what it is, its value, how that is worked out, what it comes from, and the checks that it takes part in. */
export function TracedCard({ traced }: { readonly traced: TraceResult }) {
  const { say } = useWords();
  const { cell, words, value, formula, sentence, inputs, checks } = traced;
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
      <TracedChecks checks={checks} />
    </>
  );
}
