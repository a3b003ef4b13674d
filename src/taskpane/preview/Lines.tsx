import { Link } from "office-ui-fabric-react/lib/Link";
import type { LineFate, PreviewedLine } from "../../actions/preview/Previewed";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";
import { FirstOf } from "./FirstOf";

const signs = {
  appears: "+",
  returns: "+",
  vanishes: "−",
  moves: "↕",
  stays: "=",
  away: "=",
} as const satisfies Readonly<Record<LineFate, string>>;

/** Rows and columns that come, go, or are left against the model. */
export function Lines({ lines }: { readonly lines: readonly PreviewedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="lines">
      <FirstOf all={lines}>{(line) => <Line key={`${line.axis} ${line.key}`} line={line} />}</FirstOf>
    </ul>
  );
}

function Line({ line: { fate, axis, words, cell } }: { readonly line: PreviewedLine }) {
  const session = useSession();
  const { say } = useWords();
  const isThere = cell !== null && fate !== "appears" && fate !== "returns";
  return (
    <li className={`line ${fate}`}>
      <span className="sign" aria-hidden="true">
        {signs[fate]}
      </span>
      <span>
        <span className="line-fate">{say(`preview.line.${fate}.${axis}`)}</span>{" "}
        {isThere ? (
          <Link
            aria-label={`${words} · ${say("preview.goTo", { cell: cell.replaceAll("'", "") })}`}
            onClick={() => void session.goTo(cell)}
          >
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
    </li>
  );
}
