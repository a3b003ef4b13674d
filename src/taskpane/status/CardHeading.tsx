import { IconButton } from "office-ui-fabric-react/lib/Button";
import type { ReactNode } from "react";
import { useWords } from "../pane/words";

const marks = {
  success: "M3 8.5l3.2 3.2L13 5",
  attention: "M8 2.5v7M8 12v1.5",
  failure: "M4 4l8 8M12 4l-8 8",
} as const;

interface Props {
  readonly kind: keyof typeof marks;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The heading of a card that tells how something came out; the mark beside it says the same without colour. */
export function CardHeading({ kind, onClose, children }: Props) {
  const { say } = useWords();
  return (
    <div className="card-heading">
      <svg className={`mark ${kind}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={marks[kind]} />
      </svg>
      <h2>{children}</h2>
      <IconButton className="close" iconProps={{ iconName: "Clear" }} ariaLabel={say("close")} onClick={onClose} />
    </div>
  );
}
