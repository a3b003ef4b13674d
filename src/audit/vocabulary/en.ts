import type { Words } from "./mention";

export const en = {
  total: ["total", "grand total", "overall total", "aggregate"],
  subtotal: ["subtotal", "sub-total"],
  part: ["of which", "including:", "memorandum"],
  excluding: ["excluding", "exclusive of", "net of", "without", "other than", "adjusted", "non-discretionary"],
  percentage: ["percentage", "per cent", "percent", "%"],
  rate: ["rate", "factor", "ratio", "incumbency"],
  average: ["average", "unit cost", "per post", "per person"],
  change: ["change", "adjustment", "growth", "increase", "decrease", "redeploy", "technical", "mandates"],
  variance: ["variance", "difference", "savings", "deviation", "balance", "surplus", "deficit"],
  base: ["approved", "appropriation", "apportionment", "expenditure", "base", "current"],
  estimate: ["estimate", "proposed", "revised", "requirements", "projected"],
  recosting: ["recosting"],
  net: ["net "],
  gross: ["gross"],
  less: ["less:", "staff assessment", "income", "credit", "offset", "deduct"],
  half: ["six months", "six-month", "half-year"],
  cumulative: ["cumulative"],
  money: ["dollars", "us$", "$", "euros", "swiss francs"],
  posts: ["number of posts", "number of positions", "posts and positions", "personnel", "staff", "number"],
} as const satisfies Words;
