import type { Words } from "../words/wordList";
import { CloseIcon } from "./icons";

interface NoticeProps {
  readonly text: string;
  readonly words: Words;
  readonly onDismiss: () => void;
}

/** A line under the ribbon that says what went wrong. */
export function Notice({ text, words, onDismiss }: NoticeProps) {
  return (
    <div className="notice" role="alert">
      <span>{text}</span>
      <button type="button" aria-label={words.dismiss} title={words.dismiss} onClick={onDismiss}>
        <CloseIcon />
      </button>
    </div>
  );
}
