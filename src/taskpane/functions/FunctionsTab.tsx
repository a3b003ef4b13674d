import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useEffect, useState } from "react";
import { useSession } from "../parts/session";
import { useWords } from "../parts/words";

/** The custom functions with their arguments and an example each, from the metadata that Excel itself reads. */
export function FunctionsTab() {
  const functions = useFunctions();
  const [wanted, setWanted] = useState("");
  const { say, sayIfKnown } = useWords();
  const found = search(functions ?? [], wanted, ({ name }) => sayIfKnown(`function.${name}`) ?? "");
  return (
    <section className="functions" aria-labelledby="functions-heading">
      <h2 id="functions-heading">{say("functions.heading")}</h2>
      <p className="why">{say("functions.intro")}</p>
      <SearchBox
        placeholder={say("functions.search")}
        ariaLabel={say("functions.search")}
        onChange={(_event, text) => setWanted(text ?? "")}
      />
      <p className="why" role="status">
        {functions !== null &&
          say(found.length > 0 || wanted === "" ? "functions.count" : "functions.none", {
            count: found.length,
            text: wanted,
          })}
        {functions?.length === 0 && <> {say("functions.unavailable")}</>}
      </p>
      {found.map((entry) => (
        <FunctionCard key={entry.name} entry={entry} />
      ))}
    </section>
  );
}

/** The functions, null until they have been read, none when they cannot be. */
function useFunctions(): readonly FunctionEntry[] | null {
  const session = useSession();
  const [functions, setFunctions] = useState<readonly FunctionEntry[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void session.functions().then((metadata) => isWanted && setFunctions(functionList(metadata)));
    return () => {
      isWanted = false;
    };
  }, [session]);
  return functions;
}

/** One function: how it is called, what it does, its arguments, an example. */
function FunctionCard({ entry }: { readonly entry: FunctionEntry }) {
  const { say, sayIfKnown } = useWords();
  const example = examples[entry.name];
  return (
    <details className="function">
      <summary>
        <code>{signature(entry)}</code>
        <span>{sayIfKnown(`function.${entry.name}`) ?? entry.description}</span>
      </summary>
      <Arguments entry={entry} />
      {example !== undefined && (
        <p className="example">
          <span className="overline">{say("functions.example")}</span>
          <code>{example.formula}</code>
          {example.result !== null && <span> {say("functions.gives", { value: example.result })}</span>}
        </p>
      )}
    </details>
  );
}

function Arguments({ entry }: { readonly entry: FunctionEntry }) {
  const { say, sayIfKnown } = useWords();
  const meaning = (name: string) => sayIfKnown(`argument.${entry.name}.${name}`) ?? sayIfKnown(`argument.${name}`);
  if (entry.parameters.length === 0) return null;
  return (
    <dl aria-label={say("functions.arguments")}>
      {entry.parameters.map(({ name, description, isOptional, isRepeating }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {isOptional && <em> {say("functions.optional")}</em>}
            {isRepeating && <em> {say("functions.repeating")}</em>}
          </dt>
          <dd>{meaning(name) ?? description}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * A formula that works in any cell after section 29C was loaded, and what it gives; null where it spills over many
 * cells.
 */
interface FunctionExample {
  readonly formula: string;
  readonly result: string | null;
}

export const examples: Readonly<Record<string, FunctionExample>> = {
  VARIANCE: { formula: "=BUDGET.VARIANCE(19338.8, 20545.4)", result: "1206.6" },
  PERCENT: { formula: "=BUDGET.PERCENT(75.7, 2819.2)", result: "2.7" },
  CHANGE: { formula: '=BUDGET.CHANGE("—", 120, "(635.2)")', result: "-515.2" },
  ESTIMATE: { formula: '=BUDGET.ESTIMATE("10 971.7", "(635.2)")', result: "10336.5" },
  RECOSTED: { formula: "=BUDGET.RECOSTED(20545.4, 512.3)", result: "21057.7" },
  SHARE: { formula: "=BUDGET.SHARE(1, 16)", result: "6.3" },
  POSTS: { formula: '=BUDGET.POSTS(12, PostChanges[#All], "P-4")', result: null },
  SUM: { formula: '=BUDGET.SUM("10 971.7", "(635.2)")', result: "10336.5" },
  POSTCHANGE: { formula: '=BUDGET.POSTCHANGE(PostChanges[#All], "P-4")', result: null },
  POSTSUMMARY: { formula: '=BUDGET.POSTSUMMARY(PostChanges[#All], "grade")', result: null },
  CATEGORY: { formula: '=BUDGET.CATEGORY("P-4")', result: null },
  VALUE: { formula: '=BUDGET.VALUE("29C", 2020, "total", "RB", "estimate")', result: null },
  TABLE: { formula: '=BUDGET.TABLE("29C.10")', result: null },
  PARSE: { formula: '=BUDGET.PARSE("(635.2)")', result: "-635.2" },
  FORMAT: { formula: "=BUDGET.FORMAT(-10971.7)", result: "(10 971.7)" },
  TIES: { formula: "=BUDGET.TIES(3, 1, 2)", result: "TRUE" },
  AUDIT: { formula: "=BUDGET.AUDIT('29C.4'!A1:M24)", result: null },
  SOURCE: { formula: '=BUDGET.SOURCE("29C", 2020, "total", "RB", "estimate")', result: null },
};

/** One argument of a custom function, as Excel's metadata describes it. */
interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

/** A custom function as its metadata describes it. */
interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
}

/** Reads the metadata that Excel reads too; what is not of that form is left out. */
export function functionList(metadata: unknown): readonly FunctionEntry[] {
  return list(property(metadata, "functions")).map((entry) => ({
    name: text(property(entry, "name")),
    description: text(property(entry, "description")),
    parameters: list(property(entry, "parameters")).map((parameter) => ({
      name: text(property(parameter, "name")),
      description: text(property(parameter, "description")),
      isOptional: property(parameter, "optional") === true,
      isRepeating: property(parameter, "repeating") === true,
    })),
  }));
}

/** How a call is written: `POSTS(approved, changes, [grade])`. */
export function signature({ name, parameters }: FunctionEntry): string {
  const written = parameters.map((parameter) => {
    const argument = parameter.isRepeating ? `${parameter.name}…` : parameter.name;
    return parameter.isOptional ? `[${argument}]` : argument;
  });
  return `${name}(${written.join(", ")})`;
}

/** The functions whose name, description or `words` hold every word that is looked for. */
export function search(
  functions: readonly FunctionEntry[],
  wanted: string,
  words: (entry: FunctionEntry) => string,
): readonly FunctionEntry[] {
  const parts = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  return functions.filter((entry) => {
    const all = `${entry.name} ${entry.description} ${words(entry)}`.toLowerCase();
    return parts.every((part) => all.includes(part));
  });
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
