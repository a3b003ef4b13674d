/** What keeps Excel from doing anything at all until its user has done something: left a cell, or come back to the workbook. */
export const obstacles = ["InvalidOperationInCellEditMode", "InactiveWorkbook"] as const;

export type Obstacle = (typeof obstacles)[number];

/** What stands in the way; null where something else went wrong. */
export function obstacleIn(error: unknown): Obstacle | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return obstacles.find((obstacle) => obstacle === code) ?? null;
}
