import { ACTION, PATH, type ActionInfo, type RequestBody } from "./protocol";

const speaksToObject = (action: ActionInfo): boolean =>
  action.ActionType !== ACTION.instantiate && action.ActionType !== ACTION.trace;

/** A batch for a service beside the workbook: results of custom functions, or their registration. */
export function isFunctionTraffic(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  const isBeside =
    paths.length > 0 &&
    paths.every((path) => path.ObjectPathType !== PATH.globalObject && path.ObjectPathType !== PATH.referenceId);
  const acts = body.Actions.filter(speaksToObject);
  const readies = acts.length > 0 && acts.every((action) => /CustomFunctions$/i.test(action.Name));
  // Results carry the path of the workbook along without a word to it.
  const speaksBeside =
    acts.length > 0 && acts.every((action) => body.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PATH.newObject);
  return isBeside || readies || speaksBeside;
}

/** What the library sends by itself after `Excel.run` to let go of ranges. */
export function isCleanUp(body: RequestBody): boolean {
  const acts = body.Actions.filter(speaksToObject);
  return (
    acts.length > 0 && acts.every((action) => action.ActionType === ACTION.method && action.Name === "_RemoveReference")
  );
}
