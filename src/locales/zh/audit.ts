/** Words of the Audit tab. */
export const auditMessages = {
  "tab.audit": "审核",
  "audit.heading": "审核任何表格",
  "audit.why": "选择任何预算文件中的表格，连同标题和标签，从何处粘贴均可。只选一个单元格即可：取其周围的表格。",
  "audit.run": "审核所选区域",
  "audit.stop": "停止",
  "audit.printed": "印出数",
  "audit.columns": "各列被视为",
  "audit.rows": "各行被视为",
  "audit.notChecked": "{count} 行或列未核对",
  "audit.roundings": "{count} 处差异可由四舍五入解释。",
  "audit.live": "为相符的数字写入公式",
  "audit.liveWhy": "凡证明由其他数字得出的数字都改为公式，显示不变；其余保持原样。",
  "audit.lived": "已写入 {count} 个公式。",
  "audit.livedRest": "{count} 个数字保持原样。",
  "audit.formula": "在单元格中同样可用：{formula}",
} as const;
