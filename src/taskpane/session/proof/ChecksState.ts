import type { CheckResult } from "../../../actions/proof/Checked";
import type { Failure } from "../PaneState";

export interface ChecksState {
  /** What was found the last time; null before that, and where nothing is loaded. */
  readonly result: CheckResult | null;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  /** Whether checks follow what is typed. */
  readonly isLive: boolean;
  /** False once Excel said that it does not tell what is typed. */
  readonly canBeLive: boolean;
  /** Whether the cells of findings are marked in the workbook. */
  readonly isMarking: boolean;
  /** The sheet that the findings were last written to. */
  readonly written: string | null;
}

export const firstChecksState: ChecksState = {
  result: null,
  isRunning: false,
  failure: null,
  isLive: true,
  canBeLive: true,
  isMarking: false,
  written: null,
};
