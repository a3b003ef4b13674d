import type { Words } from "../words/wordList";
import { SaveIcon } from "./icons";
import { RibbonCommand, RibbonSection } from "./Ribbon";

interface FileGroupProps {
  readonly words: Words;
  readonly onSave: () => void;
}

/** Saving the workbook as an .xlsx file of this computer. */
export function FileGroup({ words, onSave }: FileGroupProps) {
  return (
    <RibbonSection label={words.file}>
      <RibbonCommand label={words.save} hint={words.saveHint} icon={<SaveIcon />} onClick={onSave} />
    </RibbonSection>
  );
}
