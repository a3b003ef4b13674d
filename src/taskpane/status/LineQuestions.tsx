import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { LineQuestion } from "../../actions/write/Written";
import { CellLink } from "../pane/CellLink";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** Asks of each line of the user's that totals add whether it is part of them; the formulas are written accordingly. */
export function LineQuestions({ questions }: { readonly questions: readonly LineQuestion[] }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say } = useWords();
  const counted = questions.filter(({ kind }) => kind === "counted");
  return counted.map(({ cell, label }) => (
    <div className="card-foot" key={cell}>
      <span>
        {label} (<CellLink cell={cell} />)
      </span>
      {(["total", "ofWhich"] as const).map((counts) => (
        <DefaultButton
          key={counts}
          allowDisabledFocus
          disabled={work !== null}
          onClick={() => void session.decideLine(cell, counts)}
        >
          {say(`line.${counts}`)}
        </DefaultButton>
      ))}
    </div>
  ));
}
