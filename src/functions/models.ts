import { ModelStore } from "../models/store";

/** The models that functions answer from; the pane that shares the runtime puts the files it opens into the same store. */
export const models = new ModelStore();
