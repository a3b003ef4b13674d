/** A name for a model file that every system takes: that of the model, of the scenario, or that it was edited. */
export function fileName(model: string, scenario: string | null, isEdited: boolean): string {
  const suffix = scenario ?? (isEdited ? "edited" : "");
  const plain = suffix
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MOST);
  return plain === "" ? `${model}.json` : `${model} (${plain}).json`;
}

/** Characters of a scenario's name in that of a file. */
const MOST = 60;
