import { wordKey } from "./notation/formatNumber";

/**
 * What the headings, captions and labels of a programme budget are about, in the six official languages. Roles in
 * arithmetic (total, subtotal, percentage, variance, recosting) are the audit's vocabulary; grades, staff categories,
 * kinds of post change and components have readers of their own. A word after `=` counts only where nothing but a year
 * stands beside it.
 */
const TERMS = {
  // Kinds of tables
  objectOfExpenditure: [
    ...["object of expenditure", "objet de dépense", "objeto de gastos", "статья расходов", "статьям расходов"],
    ...["وجه الإنفاق", "أوجه الإنفاق", "支出用途"],
  ],
  mainCategory: [
    ...["main category of expenditure", "grande catégorie de dépenses", "principal categoría de gastos"],
    ...["основная статья расходов", "основным категориям расходов", "الفئة الرئيسية للإنفاق", "主要支出类别"],
  ],
  postsByCategory: [
    ...["post resources by category", "postes par catégorie", "puestos por categoría", "должности по категориям"],
    ...["الوظائف حسب الفئة", "按职类"],
  ],
  categoryAndGrade: [
    ...["category and grade", "catégorie et classe", "cuadro y categoría", "категория и класс", "الفئة والرتبة"],
    ...["职类和职等", "职等"],
  ],
  categoryAndSubcategory: [
    ...["category and subcategory", "catégorie et sous-catégorie", "categoría y subcategoría"],
    ...["категория и подкатегория", "категориям и подкатегориям", "الفئة والفئة الفرعية", "类别和子类别"],
  ],
  deliverables: ["deliverables", "produits", "productos", "мероприятия", "النواتج", "应交付产出", "应交付的产出"],
  performanceMeasure: [
    ...["performance measure", "mesure des résultats", "medida de la ejecución", "показатели для оценки работы"],
    ...["показатель для оценки работы", "مقياس الأداء", "مقاييس الأداء", "业绩计量"],
  ],
  complianceRate: [
    ...["compliance rate", "taux de conformité", "tasa de cumplimiento", "показатели соблюдения", "معدل الامتثال"],
    ...["遵守率", "timely submission of documentation", "air tickets purchased"],
  ],
  component: [
    ...["component", "subprogramme", "composante", "sous-programme", "componente", "subprograma"],
    ...["компонент", "подпрограмма", "العنصر", "البرنامج الفرعي", "构成部分", "次级方案"],
  ],
  mission: ["mission", "misión", "миссия", "البعثة", "特派团"],
  cluster: ["cluster", "groupe thématique", "grupo temático", "тематический блок", "المجموعة", "专题组"],
  categoryOfExpenditure: [
    ...["category of expenditure", "group of expenditure", "catégorie de dépenses", "categoría de gastos"],
    ...["категория расходов", "فئة الإنفاق", "支出类别"],
  ],
  personnel: [
    ...["military and police personnel", "civilian personnel", "operational costs", "international staff"],
    ...["national staff", "personnel civil", "personal civil", "гражданский персонал", "الموظفون المدنيون", "文职人员"],
  ],
  humanResources: [
    ...["human resources", "ressources humaines", "recursos humanos", "людские ресурсы", "الموارد البشرية", "人力资源"],
  ],
  programmeBudget: [
    ...["programme budget", "budget-programme", "presupuesto por programas", "бюджет по программам"],
    ...["الميزانية البرنامجية", "方案预算"],
  ],
  policymakingOrgan: [
    ...["policymaking organ", "organe directeur", "organes directeurs", "órganos normativos", "директивные органы"],
    ...["أجهزة تقرير السياسات", "决策机关"],
  ],
  sourceOfFunding: [
    ...["source of funding", "funding source", "source de financement", "fuente de financiación"],
    ...["источник финансирования", "источникам финансирования", "مصدر التمويل", "资金来源"],
  ],
  postChanges: [
    ...["posts and post changes", "post changes", "postes et changements", "puestos y cambios"],
    ...["изменения в должностях", "التغييرات في الوظائف", "员额变动", "拟议变动"],
  ],
  mandates: [
    ...["resolution", "decision", "résolution", "décision", "resolución", "decisión", "resoluciones", "decisiones"],
    ...["резолюци", "решени", "قرار", "مقرر", "决议", "决定"],
  ],
  details: ["=details", "=détails", "=detalles", "=сведения", "=التفاصيل", "=详情"],
  reason: [
    ...["reason for change", "raison du changement", "razón del cambio", "причина изменения", "سبب التغيير"],
    ...["变动理由", "变动原因"],
  ],
  // Columns
  expenditure: [...["expenditure", "expenditures", "dépenses", "gastos", "расходы", "النفقات", "نفقات", "支出"]],
  approved: [
    ...["approved", "appropriation", "approuvé", "crédits ouverts", "aprobado", "consignación", "утвержден"],
    ...["ассигнован", "المعتمد", "اعتمادات", "核定", "批款", "拨款"],
  ],
  technical: [
    ...["technical adjustment", "ajustement technique", "ajustes técnicos", "ajuste técnico"],
    ...["технические корректировки", "التعديلات التقنية", "技术调整"],
  ],
  newMandates: [
    ...["new/expanded mandates", "new and expanded mandates", "mandats nouveaux", "mandatos nuevos"],
    ...["новые/расширенные мандаты", "новые и расширенные мандаты", "الولايات الجديدة", "新的/扩大的任务", "新任务"],
    "新的扩大的任务",
  ],
  other: [
    ...["=other", "=other changes", "=autres", "=autres changements", "=otros", "=otros cambios", "=прочие"],
    ...["=прочие изменения", "=أخرى", "=تغييرات أخرى", "=其他", "=其他变动", "within and/or across"],
  ],
  estimate: [
    ...["estimate", "proposed", "prévision", "proposé", "estimación", "propuesto", "previsión", "смета", "предлагаем"],
    ...["تقديرات", "المقترح", "估计", "拟议"],
  ],
  requirements: ["requirements", "requested", "besoins", "necesidades", "потребности", "الاحتياجات", "所需"],
  planned: ["planned", "target", "prévu", "previsto", "план", "المقرر", "计划"],
  actual: ["actual", "effectif", "réel", "=real", "факт", "الفعلي", "实际"],
  changes: [
    "=changes",
    "=change",
    "=variations",
    "=variation",
    "=cambios",
    "=изменения",
    "=изменение",
    "=التغييرات",
    "=变动",
  ],
  number: ["=number", "=nombre", "=número", "=кол-во", "=количество", "=العدد", "=数目", "=number of posts"],
  grade: ["=grade", "=level", "=classe", "=categoría", "=grado", "=класс", "=الرتبة", "=职等"],
  // Funds and categories
  regularBudget: [
    ...[
      "regular budget",
      "budget ordinaire",
      "presupuesto ordinario",
      "регулярный бюджет",
      "الميزانية العادية",
      "经常预算",
    ],
  ],
  otherAssessed: [
    ...["other assessed", "autres quotes-parts", "quotes-parts hors budget ordinaire", "otras cuotas"],
    ...["прочие начисленные взносы", "الأنصبة المقررة الأخرى", "其他摊款", "其他分摊"],
  ],
  extrabudgetary: [
    ...["extrabudgetary", "extrabudgétaires", "fonds extrabudgétaires", "extrapresupuestarios", "внебюджетные"],
    ...["الخارجة عن الميزانية", "预算外"],
  ],
  jointlyFinanced: [
    ...["jointly financed", "cofinancé", "financement conjoint", "financiación conjunta", "financiadas conjuntamente"],
    ...["совместно финансируем", "المشتركة التمويل", "共同出资", "联合供资"],
  ],
  postResources: [...["post resources", "recursos relacionados con puestos", "الموارد من الوظائف", "员额资源"]],
  posts: ["=posts", "=postes", "=puestos", "=должности", "=الوظائف", "=员额"],
  nonPost: [
    ...["non-post", "autres que les postes", "no relacionados con puestos", "не связанные с должностями"],
    ...["غير المتصلة بالوظائف", "非员额"],
  ],
  overall: ["=overall", "=ensemble", "=cifras generales", "=общий объем", "=عموما", "=总体"],
  /** A structure of components that is no longer in force. */
  former: [
    ...["programmatic structure", "discontinued", "structure programmatique", "estructura programática"],
    ...["программная структура", "الهيكل البرنامجي", "方案结构"],
  ],
  thousandsOfDollars: [
    ...["thousands of united states dollars", "milliers de dollars", "miles de dólares", "тыс. долл", "بآلاف"],
    ...["千美元", "thousands of us dollars"],
  ],
  numberOfPosts: [
    ...["number of posts", "number of positions", "nombre de postes", "número de puestos", "должностей"],
    ...["عدد الوظائف", "员额数目"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Term = keyof typeof TERMS;

interface TermKeys {
  readonly whole: ReadonlySet<string>;
  readonly within: readonly string[];
}

const keys = new Map<Term, TermKeys>(
  (Object.keys(TERMS) as Term[]).map((term) => [
    term,
    {
      whole: new Set(TERMS[term].filter((word) => word.startsWith("=")).map((word) => wordKey(word.slice(1)))),
      within: TERMS[term].filter((word) => !word.startsWith("=")).map(wordKey),
    },
  ]),
);

/** Words without what typing varies, and without the years that stand beside them. */
export const termKey = (text: string): string => wordKey(text).replace(/\d+/g, "");

/** Whether a text names a thing, in whatever language; `key` is its `termKey`. */
export function isTerm(key: string, term: Term): boolean {
  const known = keys.get(term);
  return (
    known !== undefined && (known.whole.has(key) || known.within.some((word) => word !== "" && key.includes(word)))
  );
}

/** The first of some things that a text names. */
export const termIn = <T extends Term>(text: string, wanted: readonly T[]): T | null => {
  const key = termKey(text);
  return wanted.find((term) => isTerm(key, term)) ?? null;
};

/** Objects of expenditure, by the names that budgets have printed. */
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  posts: ["Posts", "Postes", "Puestos", "Должности", "الوظائف", "员额"],
  otherStaffCosts: [
    ...["Other staff costs", "Autres dépenses de personnel", "Otros gastos de personal", "Прочие расходы по персоналу"],
    ...["تكاليف الموظفين الأخرى", "其他工作人员费用"],
  ],
  nonStaffCompensation: ["Non-staff compensation", "Rémunération de non-fonctionnaires", "非工作人员报酬"],
  hospitality: [
    "Hospitality",
    "Dépenses de représentation",
    "Atenciones sociales",
    "Представительские расходы",
    "الضيافة",
    "招待费",
  ],
  consultants: [
    "Consultants",
    "Consultants and experts",
    "Consultores",
    "Консультанты",
    "الخبراء الاستشاريون",
    "咨询人",
  ],
  experts: ["Experts", "Expertos", "Эксперты", "الخبراء", "专家"],
  travelOfRepresentatives: [
    ...["Travel of representatives", "Voyages des représentants", "Viajes de representantes", "Поездки представителей"],
    ...["سفر الممثلين", "代表差旅费", "代表差旅"],
  ],
  travelOfStaff: [
    ...["Travel of staff", "Voyages du personnel", "Voyages officiels", "Viajes del personal", "Поездки персонала"],
    ...["سفر الموظفين", "工作人员差旅", "工作人员差旅费"],
  ],
  contractualServices: [
    ...["Contractual services", "Services contractuels", "Servicios por contrata", "Услуги по контрактам"],
    ...["الخدمات التعاقدية", "订约承办事务", "订约承办事务费"],
  ],
  generalOperatingExpenses: [
    ...["General operating expenses", "Frais généraux de fonctionnement", "Gastos generales de funcionamiento"],
    ...["Общие оперативные расходы", "مصروفات التشغيل العامة", "一般业务费", "一般业务费用"],
  ],
  suppliesAndMaterials: [
    ...["Supplies and materials", "Fournitures et accessoires", "Suministros y materiales"],
    ...["Принадлежности и материалы", "اللوازم والمواد", "用品和材料", "物资和材料费"],
  ],
  furnitureAndEquipment: [
    ...["Furniture and equipment", "Mobilier et matériel", "Mobiliario y equipo", "Мебель и оборудование"],
    ...["الأثاث والمعدات", "家具和设备", "家具和设备费"],
  ],
  improvementOfPremises: [
    "Improvement of premises",
    "Aménagement des locaux",
    "Mejora de locales",
    "Переоборудование помещений",
    "تحسين المباني",
    "房地改良",
  ],
  grantsAndContributions: [
    ...["Grants and contributions", "Subventions et contributions", "Subvenciones y contribuciones"],
    ...["Субсидии и взносы", "المنح والتبرعات", "赠款和会费", "赠款和捐款"],
  ],
};

const objectKeys = new Map(
  Object.entries(OBJECTS).flatMap(([id, names]) => names.map((name): [string, string] => [wordKey(name), id])),
);

/** An object of expenditure by its name in any official language; null where it is none that budgets usually print. */
export const readObject = (text: string): string | null => objectKeys.get(termKey(text)) ?? null;
