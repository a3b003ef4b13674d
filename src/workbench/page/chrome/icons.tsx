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
