/** Called with the steps that are done, the steps there are, and the step that begins. */
export type Progress = (done: number, total: number, step: Step) => void;
export const steps = ["read", "look", "plan", "write", "done"] as const;
export type Step = (typeof steps)[number];

export interface WithProgress {
  readonly progress?: Progress | undefined;
}
