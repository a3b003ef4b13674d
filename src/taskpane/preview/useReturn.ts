import { useEffect, useRef } from "react";

/** Gives the focus to an element once a preview was left, unless something else has taken it, such as a report. */
export function useReturn(isPreviewing: boolean, id: string): void {
  const was = useRef(isPreviewing);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (was.current && !isPreviewing && isLost && document.hasFocus()) document.getElementById(id)?.focus();
    was.current = isPreviewing;
  }, [isPreviewing, id]);
}
