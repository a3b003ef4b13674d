import type { functionMessages as english } from "../en/functions";

export const functionMessages: Readonly<Record<keyof typeof english, string>> = {
  "function.VARIANCE": "估计数减基数：两年之间的差异。",
  "function.PERCENT": "变动占基数的百分比，保留一位小数。",
  "function.CHANGE": "变动总额：技术性调整、新任务和扩大任务、其他变动之和。",
  "function.ESTIMATE": "基数加各项变动。",
  "function.RECOSTED": "重计费用后的估计数。",
  "function.SHARE": "部分占总数的百分比，保留一位小数。",
  "function.POSTS": "员额：核定数加相符的员额变动净额。",
  "function.POSTCHANGE": "与职等、构成部分或类型相符的员额变动净额。",
  "function.POSTSUMMARY": "按职等、职类、构成部分或类型汇总的员额变动表。",
  "function.CATEGORY": "职等所属的工作人员职类。",
  "function.VALUE": "已载入模型中的一个数字（明细或合计）。",
  "function.TABLE": "已载入模型中的整个表格。",
  "function.NARRATIVE": "用文字说明各表中某一构成部分的情况及其变动原因。",
  "function.PARSE": "把印刷文本读成数字：(635.2)、10 971.7、破折号。",
  "function.FORMAT": "按联合国文件的写法写出数字。",
  "function.SUM": "按页面印出的写法相加；无法读取的数字即报错。",
  "function.TIES": "各部分之和等于总数时为 TRUE，否则给出差额。",
  "function.AUDIT": "指出数字表格中不相符之处。",
  "function.SOURCE": "数字的印刷出处。",
};
