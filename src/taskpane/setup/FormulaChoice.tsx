import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import type { FormulaStyle } from "../session/Desk";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

const styles = ["functions", "native"] as const satisfies readonly FormulaStyle[];

/** The kind of formulas, with what each means for whoever gets the workbook. */
export function FormulaChoice() {
  const session = useSession();
  const { choice } = usePaneState();
  const { say } = useWords();
  const options = styles.map((style) => ({
    key: style,
    text: say(`choose.${style}`),
    ariaLabel: `${say(`choose.${style}`)}. ${say(`choose.${style}Why`)}`,
  }));
  return (
    <div>
      <ChoiceGroup
        label={say("choose.formulas")}
        options={options}
        selectedKey={choice.formulas}
        onChange={(_event, option) => {
          const style = styles.find((each) => each === option?.key);
          if (style !== undefined) session.chooseFormulas(style);
        }}
      />
      <p className="why">{say(`choose.${choice.formulas}Why`)}</p>
    </div>
  );
}
