import type { FigureMeasure } from "../budget/figure/figure";
import type { FundId } from "../budget/model";
import type { TermKey } from "../locales/en/locale";

/** What documents call a measure, apart from its identifier and the terms of the tables; years are left out. */
export const measureWords: Readonly<Record<FigureMeasure, readonly string[]>> = {
  expenditure: ["expenditures", "支出", "Dépenses", "Gastos", "Расходы", "نفقات"],
  appropriation: [
    "base",
    "approved appropriation",
    "批款",
    "拨款",
    "Crédits ouverts",
    "Consignación",
    "Ассигнования",
    "اعتمادات",
  ],
  technical: [
    "Technical adjustment",
    "Ajustements techniques",
    "Ajustes técnicos",
    "Технические корректировки",
    "التعديلات التقنية",
  ],
  mandates: [
    "New mandates",
    "Expanded mandates",
    "New and expanded mandates",
    "Mandats nouveaux ou élargis",
    "Mandatos nuevos o ampliados",
    "Новые/расширенные мандаты",
    "الولايات الجديدة/الموسعة",
  ],
  other: [
    "Other changes",
    "Within and/or across sections",
    "其他变动",
    "Autres changements",
    "Otros cambios",
    "Прочие изменения",
    "تغييرات أخرى",
  ],
  change: [
    "changes",
    "total change",
    "total changes",
    "net change",
    "变动共计",
    "变动总额",
    "净变动",
    "Variations",
    "Cambios",
    "Изменения",
    "التغييرات",
  ],
  percentage: ["per cent", "percent", "%", "Pourcentage", "Porcentaje", "В процентах", "النسبة المئوية"],
  estimate: [
    "estimates",
    "estimate before recosting",
    "before recosting",
    "proposed",
    "估计数",
    "重计费用前",
    "Prévisions",
    "Estimación",
    "Смета",
    "تقديرات",
  ],
  variance: ["variances", "difference", "差异", "Variation", "Diferencia", "Разница", "الفرق"],
  recosting: ["重计费用", "Actualisation des coûts", "Reajuste de los costos", "Пересчет", "إعادة تقدير التكاليف"],
  recosted: [
    "after recosting",
    "estimate after recosting",
    "重计费用后",
    "Prévisions (après actualisation des coûts)",
    "Estimación (después del ajuste)",
    "Смета (после пересчета)",
  ],
};

/** The terms of the tables that name a measure. */
export const measureTerms: Readonly<Record<FigureMeasure, readonly TermKey[]>> = {
  expenditure: ["expenditure"],
  appropriation: ["appropriation"],
  technical: ["technical"],
  mandates: ["mandates"],
  other: ["other"],
  change: ["changes"],
  percentage: ["percentage"],
  estimate: ["estimate", "estimateBeforeRecosting"],
  variance: ["variance"],
  recosting: ["recosting"],
  recosted: ["estimateAfterRecosting"],
};

/** Words that say both that posts are counted and that the base is meant. */
export const approvedWords = [
  "approved",
  "approved posts",
  "核定数",
  "核定员额",
  "Effectif approuvé",
  "Aprobados",
  "Утверждено",
  "المعتمد",
];

/** Funds by the codes that every section uses. */
export const fundWords: Readonly<Record<FundId, readonly string[]>> = {
  RB: [
    "Regular",
    "Regular budget",
    "经常预算",
    "Budget ordinaire",
    "Presupuesto ordinario",
    "Регулярный бюджет",
    "الميزانية العادية",
  ],
  OA: [
    "Other assessed",
    "Other assessed resources",
    "其他摊款",
    "其他分摊资源",
    "Quotes-parts hors budget ordinaire",
    "Otras cuotas",
    "Прочие начисленные взносы",
    "الأنصبة المقررة الأخرى",
  ],
  XB: [
    "Extrabudgetary",
    "Extrabudgetary resources",
    "预算外",
    "预算外资源",
    "Ressources extrabudgétaires",
    "Fonds extrabudgétaires",
    "Recursos extrapresupuestarios",
    "Внебюджетные ресурсы",
    "الموارد الخارجة عن الميزانية",
  ],
};

export const totalWords = [
  "total",
  "all",
  "section",
  "whole section",
  "grand total",
  "共计",
  "总计",
  "合计",
  "全部",
  "Всего",
  "المجموع",
];

export const postsWords = ["posts", "post", "员额", "Postes", "Puestos", "Должности", "الوظائف"];
export const nonPostWords = [
  "nonPost",
  "non-post",
  "non-posts",
  "非员额",
  "非员额费用",
  "Objets de dépense autres que les postes",
  "Recursos no relacionados con puestos",
  "Расходы, не связанные с должностями",
  "غير المتصلة بالوظائف",
];
export const postCountWords = [
  "number of posts",
  "post count",
  "head count",
  "headcount",
  "员额数",
  "员额数目",
  "Nombre de postes",
  "Número de puestos",
  "Кол-во должностей",
  "عدد الوظائف",
];
