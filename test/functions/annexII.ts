/**
 * Annex II of A/74/6 (Sect. 29C) as it is printed: component, posts, grade and the first words of the explanation. The
 * component stands only in the first line of its block; moves between duty stations carry no count. The page has slips
 * (a sign lost, a line missing), so that its lines add up to 12 and its total says 11.
 */
export const annexII: unknown[][] = [
  ["构成部分/次级方案", "员额", "职等", "说明"],
  ["行政领导和管理", "1", "P-5", "将 1 个高级行政干事员额从次级方案 1 调至"],
  ["", "(1)", "GS(OL)", "将 1 个工作人员助理员额改叙"],
  ["", "1", "GS(PL)", ""],
  ["次级方案 1. 信息和通信技术政策、战略和治理", "(1)", "P-5", "将 1 个高级行政干事员额"],
  ["", "1", "P-4", "从次级方案 2 调动"],
  ["", "(1)", "P-4", "调至次级方案 3"],
  ["", "(2)", "P-3", "将 2 个信息系统干事员额调至次级方案 3"],
  ["", "1", "P-2", "从次级方案 3 调动"],
  ["", "(1)", "(P-2)", "改叙为信息系统干事(P-3)"],
  ["", "1", "P-3", "从 P-3 改叙为 P-4 职等"],
  ["", "1", "P-4", ""],
  ["", "(1)", "GS(OL)", "裁撤 1 个信息系统助理员额"],
  ["", "", "P-5", "从纽约调至维也纳"],
  ["", "(1)", "P-5", "改叙为信息系统处处长(D-1)"],
  ["", "1", "D-1", ""],
  ["", "(2)", "P-4", "改叙为高级信息系统干事(P-5)"],
  ["", "2", "P-5", ""],
  ["次级方案 2. 业务支助", "(1)", "P-4", "调至次级方案 1"],
  ["", "1", "GS(OL)", "从次级方案 3 调动"],
  ["", "12", "1GS(PL), 11GS(OL)", "从大会和会议管理部调动 12 个员额"],
  ["次级方案 3. 企业解决方案处", "(1)", "P-2", "调至次级方案 1"],
  ["", "", "P-5", "从纽约调至曼谷"],
  ["", "", "GS(PL)", "从纽约调至巴伦西亚"],
  ["", "", "LL", "设为当地雇员"],
  ["构成部分/次级方案", "员额", "职等", "说明"],
  ["", "", "P-3", "从纽约调至巴伦西亚"],
  ["", "(1)", "GS(OL)", "调至次级方案 2"],
  ["", "1", "P-4", "从次级方案 1 调动"],
  ["", "2", "P-3", "从次级方案 1 调动"],
  ["共计", "11", "", ""],
];

/** Blank cells as Excel hands them to a function that takes any value. */
export const withZeros = (cells: readonly (readonly unknown[])[]): unknown[][] =>
  cells.map((row) => row.map((cell) => (cell === "" ? 0 : cell)));
