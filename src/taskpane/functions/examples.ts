/** A formula that works in any cell after section 29C was loaded, and what it gives; null where it spills over many cells. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: string | null;
}

export const examples: Readonly<Record<string, FunctionExample>> = {
  VARIANCE: { formula: "=BUDGET.VARIANCE(19338.8, 20545.4)", result: "1206.6" },
  PERCENT: { formula: "=BUDGET.PERCENT(75.7, 2819.2)", result: "2.7" },
  CHANGE: { formula: '=BUDGET.CHANGE("—", 120, "(635.2)")', result: "-515.2" },
  ESTIMATE: { formula: '=BUDGET.ESTIMATE("10 971.7", "(635.2)")', result: "10336.5" },
  RECOSTED: { formula: "=BUDGET.RECOSTED(20545.4, 512.3)", result: "21057.7" },
  SHARE: { formula: "=BUDGET.SHARE(1, 16)", result: "6.3" },
  POSTS: { formula: '=BUDGET.POSTS(12, PostChanges[#All], "P-4")', result: null },
  SUM: { formula: '=BUDGET.SUM("10 971.7", "(635.2)")', result: "10336.5" },
  POSTCHANGE: { formula: '=BUDGET.POSTCHANGE(PostChanges[#All], "P-4")', result: null },
  POSTSUMMARY: { formula: '=BUDGET.POSTSUMMARY(PostChanges[#All], "grade")', result: null },
  CATEGORY: { formula: '=BUDGET.CATEGORY("P-4")', result: null },
  VALUE: { formula: '=BUDGET.VALUE("29C", 2020, "total", "RB", "estimate")', result: null },
  TABLE: { formula: '=BUDGET.TABLE("29C.10")', result: null },
  PARSE: { formula: '=BUDGET.PARSE("(635.2)")', result: "-635.2" },
  FORMAT: { formula: "=BUDGET.FORMAT(-10971.7)", result: "(10 971.7)" },
  TIES: { formula: "=BUDGET.TIES(3, 1, 2)", result: "TRUE" },
  AUDIT: { formula: "=BUDGET.AUDIT('29C.4'!A1:M24)", result: null },
  SOURCE: { formula: '=BUDGET.SOURCE("29C", 2020, "total", "RB", "estimate")', result: null },
};
