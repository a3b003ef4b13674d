import type { Category } from "../budget/model";

/** Main categories of expenditure in the order in which every table has them. */
export const categories: readonly Category[] = ["posts", "nonPost"];
