import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { createContext, useEffect, useState } from "react";
import { usePaneState, useSessionOf, useStore } from "../parts/session";
import { cellWords, useWords } from "../parts/words";
import { examples as anywhere, type FunctionEntry, search, signature } from "./functionList";
import type { FunctionsSession, Put } from "./FunctionsSession";

export const FunctionsContext = createContext<FunctionsSession | null>(null);

/** The custom functions with their arguments and an example each, from the metadata that Excel itself reads. */
export function FunctionsTab() {
  const session = useSessionOf(FunctionsContext);
  const { functions } = useStore(session.store);
  const [wanted, setWanted] = useState("");
  const { say, sayIfKnown } = useWords();
  useEffect(() => {
    void session.open();
    return () => session.close();
  }, [session]);
  const found = search(functions ?? [], wanted, ({ name }) =>
    [sayIfKnown(`function.${name}`), sayIfKnown(`wanted.${name}`)].join(" "),
  );
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

/** One function: how it is called, what it does, its arguments, an example. */
function FunctionCard({ entry }: { readonly entry: FunctionEntry }) {
  const { sayIfKnown } = useWords();
  return (
    <details className="function">
      <summary>
        <code>{signature(entry)}</code>
        <span>{sayIfKnown(`function.${entry.name}`) ?? entry.description}</span>
      </summary>
      <Arguments entry={entry} />
      <Example name={entry.name} />
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

/** A call with numbers of the loaded section, what it gives, and a button that puts it into the selected cell. */
function Example({ name }: { readonly name: string }) {
  const session = useSessionOf(FunctionsContext);
  const { examples, put } = useStore(session.store);
  const { inExcel } = usePaneState();
  const words = useWords();
  const { say } = words;
  const own = examples[name];
  const example = own ?? anywhere[name];
  if (example === undefined) return null;
  const { formula, value } = example;
  const shown = typeof value === "boolean" ? String(value).toUpperCase() : value;
  return (
    <div className="example">
      <span className="overline">{say(own === undefined ? "functions.example" : "functions.liveExample")}</span>
      <code>{formula}</code>
      {shown !== null && <span>{say("functions.gives", { value: cellWords(shown, words) })}</span>}
      {inExcel && (
        <DefaultButton onClick={() => void session.put(name, formula)}>{say("functions.insert")}</DefaultButton>
      )}
      <div role="status">{put?.name === name && <PutResult put={put} formula={formula} />}</div>
    </div>
  );
}

/** Where the example was put; what stands there, with the question whether it may go; or why it was not put. */
function PutResult({ put: { name, cell, holds, failure }, formula }: { readonly put: Put; readonly formula: string }) {
  const session = useSessionOf(FunctionsContext);
  const { say, sayIfKnown } = useWords();
  const place = cell.replaceAll("'", "");
  if (failure !== null)
    return (
      <p className="notice-line">
        {sayIfKnown(`error.${failure.code}`, failure.args) ?? say("error.GeneralException", { code: failure.code })}
      </p>
    );
  if (holds === null) return <p>{say("functions.inserted", { cell: place })}</p>;
  return (
    <div className="notice-line offer">
      <p>{say("functions.occupied", { cell: place, content: holds })}</p>
      <div className="side-by-side">
        <DefaultButton onClick={() => void session.put(name, formula, true)}>{say("functions.replace")}</DefaultButton>
        <DefaultButton onClick={() => session.keep()}>{say("functions.keep")}</DefaultButton>
      </div>
    </div>
  );
}
