import { figureText } from "../../../src/audit/laws/report";
import { percentage } from "../../../src/budget/notation/quantity";
import type { Random } from "./random";

/** A table of text cells whose arithmetic is right. */
export interface Sample {
  readonly shape: string;
  readonly rows: readonly (readonly string[])[];
}

const money = (units: number): string => figureText(units, 1, 1);
const posts = (units: number): string => figureText(units, 0, 0);
const percent = (change: number, base: number): string => {
  const tenths = percentage(change, base);
  return tenths === null ? "—" : figureText(tenths, 1, 1);
};

const sum = (rows: readonly (readonly number[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) => rows.reduce((rest, row) => rest + row[column]!, 0));

const OBJECTS = [
  "Posts",
  "Other staff costs",
  "Hospitality",
  "Consultants",
  "Experts",
  "Travel of representatives",
  "Travel of staff",
  "Contractual services",
  "General operating expenses",
  "Supplies and materials",
  "Furniture and equipment",
  "Grants and contributions",
];
const OBJECTS_ZH = [
  "员额",
  "其他工作人员费用",
  "招待费",
  "咨询人",
  "专家",
  "代表差旅费",
  "工作人员差旅费",
  "订约承办事务费",
  "一般业务费",
  "用品和材料",
  "家具和设备",
  "赠款和捐款",
];

/** An amount in hundreds of dollars, over several orders of magnitude. */
const amount = (from: Random): number => 1 + from.below(10 ** (2 + from.below(4)));
const change = (from: Random, base: number): number =>
  from.below(3) === 0 ? 0 : Math.round((base * (from.below(61) - 30)) / 100);

/** Expenditure, appropriation, technical, mandates, other: what a line of a programme budget starts from. */
function facts(from: Random): readonly number[] {
  const base = amount(from);
  return [
    Math.max(1, base + change(from, base)),
    base,
    from.below(4) === 0 ? change(from, base) : 0,
    from.below(5) === 0 ? change(from, base) : 0,
    change(from, base),
  ];
}

function programmeCells([spent, base, technical, mandates, other]: readonly number[]): readonly string[] {
  const total = technical! + mandates! + other!;
  return [
    money(spent!),
    money(base!),
    money(technical!),
    money(mandates!),
    money(other!),
    money(total),
    percent(total, base!),
    money(base! + total),
  ];
}

/** Objects of expenditure with the columns of a programme budget; in Chinese in one of three. */
export function objects(from: Random): Sample {
  const isChinese = from.below(3) === 0;
  const names = (isChinese ? OBJECTS_ZH : OBJECTS).slice(0, 3 + from.below(9));
  const lines = names.map(() => facts(from));
  const heading = isChinese
    ? [
        ["支出用途", "2023 年支出", "2024 年批款", "变动", "", "", "", "", "2025 年估计数(重计费用前)"],
        ["", "", "", "技术调整", "新的/扩大的任务", "其他", "共计", "百分比", ""],
      ]
    : [
        [
          "Object of expenditure",
          "2023 expenditure",
          "2024 appropriation",
          "Changes",
          "",
          "",
          "",
          "",
          "2025 estimate (before recosting)",
        ],
        ["", "", "", "Technical adjustments", "New/expanded mandates", "Other", "Total", "Percentage", ""],
      ];
  const rows = lines.map((line, index) => [names[index]!, ...programmeCells(line)]);
  return {
    shape: "objects",
    rows: [...heading, ...rows, [isChinese ? "共计" : "Total", ...programmeCells(sum(lines))]],
  };
}

const GRADES = ["USG", "ASG", "D-2", "D-1", "P-5", "P-4", "P-3", "P-2/1"];
const OTHERS = ["GS (PL)", "GS (OL)", "LL", "NPO", "FS"];

function postCells([approved, redeployed, other]: readonly number[]): readonly string[] {
  return [posts(approved!), posts(redeployed!), posts(other!), posts(approved! + redeployed! + other!)];
}

/** Posts by category and grade with subtotals. */
export function grades(from: Random): Sample {
  const line = (): readonly number[] => {
    const approved = 1 + from.below(10 ** (1 + from.below(3)));
    return [
      approved,
      from.below(4) === 0 ? -from.below(Math.ceil(approved / 3)) : 0,
      from.below(2) === 0 ? from.below(9) - Math.min(4, approved) : 0,
    ];
  };
  const higher = GRADES.slice(from.below(3)).map((grade) => ({ grade, line: line() }));
  const related = OTHERS.slice(0, 2 + from.below(4)).map((grade) => ({ grade, line: line() }));
  const print = ({
    grade,
    line: cells,
  }: {
    readonly grade: string;
    readonly line: readonly number[];
  }): readonly string[] => [grade, ...postCells(cells)];
  return {
    shape: "grades",
    rows: [
      ["", "", "Changes", "", ""],
      ["Category and grade", "2025 approved", "Posts redeployed across sections", "Other changes", "2026 revised"],
      ["Professional and higher", "", "", "", ""],
      ...higher.map(print),
      ["Subtotal", ...postCells(sum(higher.map((each) => each.line)))],
      ["General Service and related", "", "", "", ""],
      ...related.map(print),
      ["Subtotal", ...postCells(sum(related.map((each) => each.line)))],
      ["Total", ...postCells(sum([...higher, ...related].map((each) => each.line)))],
    ],
  };
}

/** Components by fund, each with a variance, and the total of the funds; a subtotal of the programme of work. */
export function funds(from: Random): Sample {
  const line = (): readonly number[] =>
    Array.from({ length: 3 }, () => (from.below(4) === 0 ? [0, 0] : [amount(from), amount(from)])).flat();
  const cells = (values: readonly number[]): readonly string[] => {
    const all = [...values, values[0]! + values[2]! + values[4]!, values[1]! + values[3]! + values[5]!];
    return [0, 2, 4, 6].flatMap((at) => [money(all[at]!), money(all[at + 1]!), money(all[at + 1]! - all[at]!)]);
  };
  const direction = line();
  const work = Array.from({ length: 2 + from.below(4) }, line);
  const support = line();
  return {
    shape: "funds",
    rows: [
      ["", "Regular budget", "", "", "Other assessed", "", "", "Extrabudgetary", "", "", "Total", "", ""],
      ["Component", ...[1, 2, 3, 4].flatMap(() => ["2024 estimate", "2025 estimate", "Variance"])],
      ["Executive direction and management", ...cells(direction)],
      ["Programme of work", ...Array.from({ length: 12 }, () => "")],
      ...work.map((values, index) => [`${index + 1}. Subprogramme`, ...cells(values)]),
      ["Subtotal, programme of work", ...cells(sum(work))],
      ["Programme support", ...cells(support)],
      ["Total", ...cells(sum([direction, ...work, support]))],
    ],
  };
}

/** A mission: groups of cost with subtotals, gross and net, variance as an amount and a percentage. */
export function mission(from: Random): Sample {
  const group = (size: number): readonly (readonly number[])[] =>
    Array.from({ length: size }, () => [amount(from) * 10, amount(from) * 10]);
  const cells = ([approved, spent]: readonly number[]): readonly string[] => [
    money(approved!),
    money(spent!),
    money(approved! - spent!),
    percent(approved! - spent!, approved!),
  ];
  const [military, civilian, operational] = [group(3), group(4), group(2 + from.below(6))];
  const gross = sum([...military, ...civilian, ...operational]);
  const assessment = gross.map((value) => Math.floor(value / 40));
  const net = gross.map((value, index) => value - assessment[index]!);
  const block = (title: string, lines: readonly (readonly number[])[]): readonly (readonly string[])[] => [
    [title, "", "", "", ""],
    ...lines.map((line, index) => [`${title} ${index + 1}`, ...cells(line)]),
    ["Subtotal", ...cells(sum(lines))],
  ];
  return {
    shape: "mission",
    rows: [
      ["Category", "Apportionment", "Expenditure", "Variance", ""],
      ["", "", "", "Amount", "Percentage"],
      ["", "(1)", "(2)", "(3)=(1)-(2)", "(4)=(3)÷(1)"],
      ...block("Military and police", military),
      ...block("Civilian", civilian),
      ...block("Operational", operational),
      ["Gross requirements", ...cells(gross)],
      ["Staff assessment income", ...cells(assessment)],
      ["Net requirements", ...cells(net)],
    ],
  };
}

/** International staff by grade, national staff and volunteers across; approved, proposed, change, revised down. */
export function staff(from: Random): Sample {
  const line = (): readonly number[] => Array.from({ length: 13 }, () => (from.below(3) === 0 ? 0 : from.below(40)));
  const approved = line();
  const proposed = approved.map((value) => value + (from.below(4) === 0 ? 1 : 0));
  const cut = proposed.map((value) => -Math.floor((value * from.below(40)) / 100));
  const cells = (values: readonly number[]): readonly string[] => {
    const [grades, national, volunteers] = [values.slice(0, 9), values.slice(9, 12), values.slice(12)];
    const total = (part: readonly number[]): number => part.reduce((rest, value) => rest + value, 0);
    return [
      ...grades.map(posts),
      posts(total(grades)),
      ...national.map(posts),
      posts(total(national)),
      ...volunteers.map(posts),
      posts(total(values)),
    ];
  };
  return {
    shape: "staff",
    rows: [
      ["", "International staff", "", "", "", "", "", "", "", "", "", "National staff", "", "", "", "UNV", ""],
      ["", ...GRADES, "FS", "Subtotal", "NPO", "GS", "LL", "Subtotal", "Subtotal", "Total"],
      ["Approved 2025", ...cells(approved)],
      ["2026 proposed programme budget", ...cells(proposed)],
      ["Change", ...cells(cut)],
      ["2026 revised estimates", ...cells(proposed.map((value, index) => value + cut[index]!))],
    ],
  };
}

export const shapes = [objects, grades, funds, mission, staff] as const;
