/** What a word of a label or a heading says about its row or column. */
export type Mention =
  | "total"
  | "subtotal"
  | "part"
  | "excluding"
  | "percentage"
  | "rate"
  | "average"
  | "change"
  | "variance"
  | "base"
  | "estimate"
  | "recosting"
  | "net"
  | "gross"
  | "less"
  | "half"
  | "cumulative"
  | "money"
  | "posts"
  | "count";

/**
 * The words of one language; each is found anywhere in a label, without regard to case, accents, spaces and
 * punctuation.
 */
type Words = Readonly<Record<Mention, readonly string[]>>;

const en = {
  total: ["total", "grand total", "overall total", "aggregate"],
  subtotal: ["subtotal", "sub-total"],
  part: ["of which", "including:", "memorandum item"],
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
  count: ["number of"],
} as const satisfies Words;

const zh = {
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
  count: ["数目", "数量", "件数", "份数"],
} as const satisfies Words;

const fr = {
  total: ["total", "totaux", "ensemble"],
  subtotal: ["total partiel", "sous-total"],
  part: ["dont ", "y compris"],
  excluding: ["hors ", "à l'exclusion", "non compris", "déduction faite", "excepté"],
  percentage: ["pourcentage", "pour cent", "%"],
  rate: ["taux"],
  average: ["moyen"],
  change: ["variation", "changement", "ajustement", "augmentation", "diminution", "mandats"],
  variance: ["variation", "écart", "différence", "solde", "excédent", "déficit"],
  base: ["crédits ouverts", "approuvé", "dépenses", "montant réparti"],
  estimate: ["prévisions", "estimation", "proposé", "révisé", "demandé"],
  recosting: ["actualisation des coûts", "réévaluation des coûts"],
  net: ["net "],
  gross: ["brut"],
  less: ["contributions du personnel", "recettes", "à déduire"],
  half: ["six mois", "semestre"],
  cumulative: ["cumulé"],
  money: ["dollars", "euros"],
  posts: ["nombre de postes", "effectif"],
  count: ["nombre de", "nombre d’"],
} as const satisfies Words;

const es = {
  total: ["total"],
  subtotal: ["subtotal", "total parcial"],
  part: ["de los cuales", "de las cuales"],
  excluding: ["excluid", "excluyendo", "sin incluir", "sin contar", "deducid", "excepto"],
  percentage: ["porcentaje", "por ciento", "porcentual", "%"],
  rate: ["tasa"],
  average: ["promedio", "media"],
  change: ["cambio", "variación", "ajuste", "aumento", "disminución", "mandatos"],
  variance: ["diferencia", "variación", "saldo", "superávit", "déficit"],
  base: ["consignación", "aprobad", "gastos", "prorrateo"],
  estimate: ["estimación", "estimaciones", "propuest", "revisad", "necesidades"],
  recosting: ["reajuste", "nuevos cálculos de costos"],
  net: ["neto", "neta", "netas"],
  gross: ["bruto", "bruta", "brutas"],
  less: ["contribuciones del personal", "ingresos", "menos:"],
  half: ["seis meses", "semestre"],
  cumulative: ["acumulad"],
  money: ["dólares", "euros"],
  posts: ["número de puestos", "plazas"],
  count: ["número de"],
} as const satisfies Words;

const ru = {
  total: ["всего", "общий объем", "общая сумма", "общее"],
  subtotal: ["итого", "промежуточный итог"],
  part: ["в том числе", "из них", "из которых"],
  excluding: ["за исключением", "исключая", "без учета", "не считая", "за вычетом"],
  percentage: ["в процентах", "процент", "%"],
  rate: ["доля вакан", "норма", "коэффициент", "показател"],
  average: ["средн"],
  change: ["изменени", "корректировк", "рост", "увеличение", "сокращение", "мандат"],
  variance: ["разница", "отклонение", "остаток", "профицит", "дефицит", "превышение"],
  base: ["ассигновани", "утвержден", "расходы"],
  estimate: ["смета", "предлагаем", "пересмотрен", "потребност"],
  recosting: ["пересчет"],
  net: ["чистая сумма", "нетто", "чистые"],
  gross: ["валовая сумма", "брутто", "валовые"],
  less: ["налогообложение персонала", "поступления", "за вычетом"],
  half: ["шесть месяцев", "шестимесячн", "6 месяцев"],
  cumulative: ["нарастающим"],
  money: ["долл", "евро"],
  posts: ["количество должностей", "кол-во должностей", "должност"],
  count: ["количество", "число"],
} as const satisfies Words;

const ar = {
  total: ["المجموع", "الإجمالي", "مجموع"],
  subtotal: ["المجموع الفرعي"],
  part: ["منها", "بما في ذلك"],
  excluding: ["باستثناء", "دون احتساب", "عدا", "صافي من"],
  percentage: ["النسبة المئوية", "نسبة مئوية", "في المائة", "%"],
  rate: ["معدل"],
  average: ["متوسط"],
  change: ["التغيير", "تغيير", "تغيرات", "التعديلات", "تعديلات", "زيادة", "نقصان", "الولايات"],
  variance: ["الفرق", "فرق", "الرصيد", "الفائض", "العجز"],
  base: ["اعتمادات", "المعتمد", "نفقات", "المخصص"],
  estimate: ["تقديرات", "المقترح", "المنقح", "الاحتياجات"],
  recosting: ["إعادة تقدير التكاليف", "إعادة تقدير التكلفة"],
  net: ["صافي", "الصافية"],
  gross: ["إجمالي", "الإجمالية"],
  less: ["الاقتطاعات الإلزامية من مرتبات الموظفين", "إيرادات"],
  half: ["ستة أشهر"],
  cumulative: ["تراكمي"],
  money: ["دولارات", "يورو"],
  posts: ["عدد الوظائف", "الوظائف"],
  count: ["عدد"],
} as const satisfies Words;

/** The words of the six official languages. */
export const languages: readonly Words[] = [en, zh, fr, es, ru, ar];
