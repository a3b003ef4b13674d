import type { Words } from "./mention";

export const zh = {
  total: ["共计", "合计", "总计", "总额", "总数", "总和"],
  subtotal: ["小计"],
  part: ["其中"],
  excluding: ["不包括", "不含", "不计", "除外", "扣除", "剔除"],
  percentage: ["百分比", "百分率", "%"],
  rate: ["率"],
  average: ["平均", "单价"],
  change: ["变动", "变化", "调整", "增长", "增加", "减少", "调动", "任务"],
  variance: ["差异", "差额", "增减", "结余", "节余", "盈余", "赤字"],
  base: ["批款", "拨款", "核定", "支出", "分摊数", "摊款"],
  estimate: ["估计", "概算", "拟议", "订正", "所需"],
  recosting: ["重计费用", "重计"],
  net: ["净额", "净"],
  gross: ["毛额"],
  less: ["减：", "减:", "工作人员薪金税", "收入"],
  half: ["六个月", "6个月"],
  cumulative: ["累计"],
  money: ["美元", "欧元"],
  posts: ["员额数目", "员额", "人数", "职位"],
} as const satisfies Words;
