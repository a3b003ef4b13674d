import type { Workbook } from "../excel/Workbook";
import type { ModelStore } from "../models/store";
import type { History } from "./write/history";
import type { CheckedModels } from "./checks/CheckedModels";

/** What every action works with. */
export interface Room {
  readonly workbook: Workbook;
  /** The models that custom functions answer from; what is loaded comes here too. */
  readonly models: ModelStore;
  /** The models that come with the add-in, never replaced by a file of the same identity. */
  readonly builtIn: ModelStore;
  readonly checkedModels: CheckedModels;
  /** What was done in this session, to do again what was taken back. */
  readonly history: History;
  /** Language of the interface, for findings. */
  readonly language: () => string;
}
