import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import type { CheckFinding } from "../../actions/checks/CheckResult";
import { useWords } from "../parts/words";

/** What someone wants to see of the findings; null takes all. */
export interface Filter {
  readonly rule: string | null;
  /** A table, or `OUTSIDE` for what stands in no table. */
  readonly table: string | null;
  readonly text: string;
}

const OUTSIDE = "";
export const noFilter: Filter = { rule: null, table: null, text: "" };

/** The findings that a filter lets through: errors before the rest. */
export function filtered(findings: readonly CheckFinding[], { rule, table, text }: Filter): readonly CheckFinding[] {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  const wanted = findings.filter(
    (finding) =>
      (rule === null || finding.rule === rule) &&
      (table === null || (finding.table ?? OUTSIDE) === table) &&
      parts.every((part) => wordsOf(finding).includes(part)),
  );
  return wanted.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}

const severities = ["error", "note", "rounding"] as const satisfies readonly CheckFinding["severity"][];

const wordsOf = ({ name, place, message, printed, computed, cell }: CheckFinding): string =>
  [name, place, message, printed, computed, cell ?? ""].join(" ").toLowerCase();

/** Each value once with how many findings have it, in the order in which they come. */
function counted<Value>(
  findings: readonly CheckFinding[],
  value: (finding: CheckFinding) => Value,
): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const finding of findings) counts.set(value(finding), (counts.get(value(finding)) ?? 0) + 1);
  return counts;
}

interface Props {
  readonly findings: readonly CheckFinding[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Stands for no choice: an option needs a key, and a table outside all has the empty one. */
const ALL = "*";

/** Chooses findings by rule, by table and by words; each choice says how many there are. */
export function FindingFilter({ findings, filter, onChange }: Props) {
  const { say } = useWords();
  const names = new Map(findings.map(({ rule, name }) => [rule as string, name]));
  const option = (key: string, name: string, count: number): IDropdownOption => ({
    key,
    text: say("checks.withCount", { name, count }),
  });
  const rules = [...counted(findings, ({ rule }) => rule as string)].map(([rule, count]) =>
    option(rule, names.get(rule) ?? rule, count),
  );
  const tables = [...counted(findings, ({ table }) => table ?? OUTSIDE)].map(([table, count]) =>
    option(table, table === OUTSIDE ? say("checks.outsideTables") : table, count),
  );
  return (
    <div className="finding-filter">
      <Choice
        label={say("checks.rule")}
        all={say("checks.allRules", { count: findings.length })}
        options={rules}
        chosen={filter.rule}
        onChoose={(rule) => onChange({ ...filter, rule })}
      />
      <Choice
        label={say("checks.table")}
        all={say("checks.allTables", { count: findings.length })}
        options={tables}
        chosen={filter.table}
        onChoose={(table) => onChange({ ...filter, table })}
      />
      <SearchBox
        placeholder={say("checks.search")}
        ariaLabel={say("checks.search")}
        value={filter.text}
        onChange={(_event, text) => onChange({ ...filter, text: text ?? "" })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly IDropdownOption[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

function Choice({ label, all, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Dropdown
      ariaLabel={label}
      options={[{ key: ALL, text: all }, ...options]}
      selectedKey={chosen ?? ALL}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => option !== undefined && onChoose(option.key === ALL ? null : String(option.key))}
    />
  );
}
