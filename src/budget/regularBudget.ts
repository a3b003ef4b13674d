import type { FundId } from "./model";

/** The fund that every section has: its money is known by category of expenditure and its posts by grade. */
export const regularBudget: FundId = "RB";
