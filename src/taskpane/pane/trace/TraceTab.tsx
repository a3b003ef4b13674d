import { useWords } from "../words";

/** Where the number in the selected cell comes from. */
export function TraceTab() {
  const { say } = useWords();
  return <h2>{say("trace.heading")}</h2>;
}
