import { obstacleIn } from "../excel/request/obstacles";

/** Whether something failed only because Excel can do nothing at the moment, as while a cell is being edited. */
export const isForTheMoment = (error: unknown): boolean => obstacleIn(error) !== null;
