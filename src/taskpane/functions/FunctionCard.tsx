import { useWords } from "../pane/words";
import { examples } from "./examples";
import { type FunctionEntry, signature } from "./functionList";

/** One function: how it is called, what it does, its arguments, an example. */
export function FunctionCard({ entry }: { readonly entry: FunctionEntry }) {
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
