import { useRef } from "react";
import type { Words } from "../words/wordList";
import { OpenIcon, SaveIcon } from "./icons";
import { RibbonCommand, RibbonSection } from "./Ribbon";

interface FileGroupProps {
  readonly words: Words;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** Opening and saving workbooks as .xlsx files of this computer. */
export function FileGroup({ words, onOpen, onSave }: FileGroupProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <RibbonSection label={words.file}>
      <RibbonCommand
        label={words.open}
        hint={words.openHint}
        icon={<OpenIcon />}
        onClick={() => picker.current?.click()}
      />
      <RibbonCommand label={words.save} hint={words.saveHint} icon={<SaveIcon />} onClick={onSave} />
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        aria-label={words.openHint}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onOpen(file);
          // Choosing the same file again is a choice too.
          target.value = "";
        }}
      />
    </RibbonSection>
  );
}
