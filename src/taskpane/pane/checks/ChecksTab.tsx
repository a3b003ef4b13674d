import { useWords } from "../words";

/** What does not tie in the workbook as it is now. */
export function ChecksTab() {
  const { say } = useWords();
  return <h2>{say("checks.heading")}</h2>;
}
