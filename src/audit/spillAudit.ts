import { audit } from "./audit";
import { auditRows } from "./auditRows";
import { cornerOf } from "./corner";
import type { Grid } from "./reading/grid";
import { hasFigures } from "./roles";

/** The findings about a range as a table to spill, cells named by their addresses where the range's own is known; null where there is nothing like a table. */
export function spillAudit(grid: Grid, language: string, address?: string): readonly (readonly string[])[] | null {
  const report = audit(grid);
  return hasFigures(report) ? auditRows(report, language, cornerOf(address)) : null;
}
