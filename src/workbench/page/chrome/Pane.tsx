import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from "react";
import { paneWidths } from "../words/PageState";
import type { Words } from "../words/words";

interface PaneProps {
  readonly name: string;
  readonly icon: string;
  readonly isOpen: boolean;
  readonly width: number;
  readonly words: Words;
  /** Starts the add-in in an element and returns how to stop it; a new function means a new start. */
  readonly start: (place: HTMLElement) => () => void;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
}

/**
 * The task pane: a heading with the add-in's name over the add-in itself, which keeps running while the pane is closed.
 */
export function Pane({ name, icon, isOpen, width, words, start, onWidth, onClose }: PaneProps) {
  return (
    <section className="pane" aria-label={words.paneOf(name)} style={{ width }} data-open={isOpen}>
      <Splitter label={words.resizePane} width={width} onWidth={onWidth} />
      <div className="pane-heading">
        <img src={icon} alt="" width={16} height={16} />
        <h2>{name}</h2>
        <button type="button" aria-label={words.closePane} title={words.closePane} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <AddinPlace start={start} />
    </section>
  );
}

function AddinPlace({ start }: Pick<PaneProps, "start">) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (place.current === null ? undefined : start(place.current)), [start]);
  return <div className="pane-body" ref={place} />;
}

const OUTLINE = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.4,
  strokeLinejoin: "round",
  strokeLinecap: "round",
} as const;

/** A folder. */
export function OpenIcon() {
  return (
    <svg viewBox="0 0 32 32" width={32} height={32} aria-hidden="true" {...OUTLINE}>
      <path d="M4.5 25V7.5h8l2.5 3h10.5v4" />
      <path d="m4.5 25 4-10.5h20L25 25z" />
    </svg>
  );
}

/** A sheet with an arrow onto a tray. */
export function SaveIcon() {
  return (
    <svg viewBox="0 0 32 32" width={32} height={32} aria-hidden="true" {...OUTLINE}>
      <path d="M16 5v14m-5-5 5 5 5-5" />
      <path d="M5.500 20v6.500h21V20" />
    </svg>
  );
}

/** A cross. */
export function CloseIcon() {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" {...OUTLINE}>
      <path d="m4 4 8 8m0-8-8 8" />
    </svg>
  );
}

const KEY_STEP = 16;

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge between grid and pane, drawn with the pointer or with the arrow keys. */
function Splitter({ label, width, onWidth }: SplitterProps) {
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
