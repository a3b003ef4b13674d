import type { KeyboardEvent, PointerEvent } from "react";
import { paneWidths } from "../PageState";

const KEY_STEP = 16;

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge between grid and pane, drawn with the pointer or with the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const set = (wanted: number) => onWidth(Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(wanted))));
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: width + KEY_STEP,
    ArrowRight: width - KEY_STEP,
    Home: paneWidths.most,
    End: paneWidths.least,
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      tabIndex={0}
      onKeyDown={(event: KeyboardEvent) => {
        const wanted = steps[event.key];
        if (wanted === undefined) return;
        event.preventDefault();
        set(wanted);
      }}
      onPointerDown={(event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event: PointerEvent) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
      }}
    />
  );
}
