import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useEffect, useState } from "react";
import { useSession } from "../pane/session";
import { useWords } from "../pane/words";
import { FunctionCard } from "./FunctionCard";
import { type FunctionEntry, functionList, search } from "./functionList";

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
