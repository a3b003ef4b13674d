import { type Language, languages } from "../language";
import type { Words } from "../words/wordList";

interface TitleBarProps {
  readonly bookName: string;
  readonly language: Language;
  readonly words: Words;
  readonly onLanguage: (language: Language) => void;
}

/** The name of the workbook, and the language of the whole workbench. */
export function TitleBar({ bookName, language, words, onLanguage }: TitleBarProps) {
  return (
    <div className="title-bar">
      <h1>
        {bookName} <span>{words.subtitle}</span>
      </h1>
      <div className="languages" role="group" aria-label={words.language}>
        {(Object.keys(languages) as Language[]).map((each) => (
          <button
            key={each}
            type="button"
            lang={languages[each].tag}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {languages[each].name}
          </button>
        ))}
      </div>
    </div>
  );
}
