import { Link } from "office-ui-fabric-react/lib/Link";
import { useId, useState } from "react";
import type { TracedCell } from "../../actions/trace/Traced";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";
import { Origin } from "./Origin";

/** Inputs beneath one another; each opens to what it comes from in turn, down to what was printed. */
export function InputTree({ inputs }: { readonly inputs: readonly TracedCell[] }) {
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
          <button
            type="button"
            className="opener"
            aria-expanded={isOpen}
            aria-controls={below}
            aria-label={say("trace.open", { words })}
            onClick={() => setOpen(!isOpen)}
          >
            <svg viewBox="0 0 16 16" className="drawing" aria-hidden="true" focusable="false">
              <path d="M6 3l5 5-5 5" />
            </svg>
          </button>
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

/** What an input is; it leads to its cell where it has one. */
function InputWords({ input: { words, cell } }: { readonly input: TracedCell }) {
  const { trace } = useSession();
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
