import { useLayoutEffect, useRef } from "react";
import type { Words } from "../words/wordList";
import { CloseIcon } from "./icons";
import { Splitter } from "./Splitter";

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

/** The task pane: a heading with the add-in's name over the add-in itself, which keeps running while the pane is closed. */
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
