const REGIONS = ["#bars button", "#grid [contenteditable=true]", "#pane iframe"] as const;

/** F6 goes from the ribbon to the grid to the pane and round again, Shift+F6 the other way, as in Office. */
export function cycleRegions(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  const places = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (place) => place?.checkVisibility() === true,
  );
  const current = places.findIndex((place) => place?.closest("body > *")?.contains(document.activeElement));
  const next = places.at((current + (event.shiftKey ? -1 : 1)) % places.length);
  event.preventDefault();
  next?.focus();
}
