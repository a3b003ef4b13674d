import type { GradeId, StaffCategoryId } from "../model";

/**
 * Staff categories that budget documents subtotal, and what they are called; the first English name is the one shown.
 */
export const staffCategoryWords = [
  {
    id: "P",
    names: {
      en: [
        "Professional and higher",
        "Professional and above",
        "Professional and higher categories",
        "Professional category and above",
        "Professional",
      ],
      zh: ["专业及以上职类", "专业人员及以上职类", "专业职类及以上", "专业职类"],
      fr: ["Administrateurs et fonctionnaires de rang supérieur", "Administrateurs"],
      es: ["Cuadro Orgánico y categorías superiores", "Cuadro Orgánico"],
      ru: ["Категория специалистов и выше", "Категория специалистов"],
      ar: ["الفئة الفنية والفئات العليا", "الفئة الفنية"],
    },
  },
  {
    id: "GS",
    names: {
      en: [
        "General Service and related",
        "General Service and related categories",
        "General Service category",
        "General Service",
      ],
      zh: ["一般事务及有关职类", "一般事务及相关职类", "一般事务职类", "一般事务"],
      fr: [
        "Agents des services généraux et des catégories apparentées",
        "Agents des services généraux",
        "Services généraux",
      ],
      es: ["Cuadro de Servicios Generales y cuadros conexos", "Cuadro de Servicios Generales", "Servicios Generales"],
      ru: ["Категория общего обслуживания и смежные категории", "Категория общего обслуживания"],
      ar: ["فئة الخدمات العامة والفئات المتصلة بها", "فئة الخدمات العامة"],
    },
  },
  {
    id: "OTHER",
    names: {
      en: ["Other", "Others", "Other categories"],
      zh: ["其他", "其他职类"],
      fr: ["Autres"],
      es: ["Otros", "Otras categorías"],
      ru: ["Прочие"],
      ar: ["أخرى"],
    },
  },
] as const satisfies readonly StaffCategoryEntry[];

interface StaffCategoryEntry {
  readonly id: StaffCategoryId;
  readonly names: Readonly<Record<string, readonly [string, ...string[]]>>;
}

type KnownStaffCategory = (typeof staffCategoryWords)[number]["id"];

/** Name of a staff category in a language (a tag, with or without region); null where the language is not known. */
export function staffCategoryName(id: StaffCategoryId, language: string): string | null {
  const names: Readonly<Record<string, readonly string[]>> =
    staffCategoryWords.find((category) => category.id === id)?.names ?? {};
  return new Map(Object.entries(names)).get(language.toLowerCase().split("-")[0] ?? "")?.[0] ?? null;
}

/**
 * Grades of the regular budget from the highest down, and what they are called besides their code.
 * A section has a few of them; the names are those of official documents.
 */
export const gradeWords: readonly GradeEntry[] = [
  { id: "DSG", staffCategory: "P", names: ["Deputy Secretary-General", "常务副秘书长"] },
  {
    id: "USG",
    staffCategory: "P",
    names: [
      "Under-Secretary-General",
      "副秘书长",
      "Secrétaire général adjoint",
      "Secretario General Adjunto",
      "SGA",
      "Заместитель Генерального секретаря",
      "ЗГС",
    ],
  },
  {
    id: "ASG",
    staffCategory: "P",
    names: [
      "Assistant Secretary-General",
      "助理秘书长",
      "Sous-Secrétaire général",
      "Subsecretario General",
      "SSG",
      "Помощник Генерального секретаря",
      "ПГС",
    ],
  },
  { id: "D-2", staffCategory: "P", names: [] },
  { id: "D-1", staffCategory: "P", names: [] },
  { id: "P-5", staffCategory: "P", names: [] },
  { id: "P-4", staffCategory: "P", names: [] },
  { id: "P-3", staffCategory: "P", names: [] },
  { id: "P-2/1", staffCategory: "P", names: ["P-2", "P-1", "P-1/2", "P-2/P-1", "P-1/P-2"] },
  {
    id: "GS (PL)",
    staffCategory: "GS",
    names: [
      "PL",
      "G-7",
      "GS-7",
      "Principal level",
      "General Service (Principal level)",
      "特等",
      "一般事务(特等)",
      "1re classe",
      "G (1re classe)",
      "Categoría principal",
      "SG (CP)",
      "Высший разряд",
      "ОО (ВР)",
      "الرتبة الرئيسية",
    ],
  },
  {
    id: "GS (OL)",
    staffCategory: "GS",
    names: [
      "OL",
      "G-1",
      "G-2",
      "G-3",
      "G-4",
      "G-5",
      "G-6",
      "Other level",
      "General Service (Other level)",
      "其他职等",
      "一般事务(其他职等)",
      "Autres classes",
      "G (Autres classes)",
      "G (AC)",
      "Otras categorías de Servicios Generales",
      "SG (OC)",
      "Прочие разряды",
      "ОО (ПР)",
      "الرتب الأخرى",
    ],
  },
  {
    id: "LL",
    staffCategory: "OTHER",
    names: [
      "GS (LL)",
      "Local level",
      "当地雇员",
      "当地职等",
      "Agents locaux",
      "Agent local",
      "Contratación local",
      "CL",
      "Местный разряд",
      "МР",
      "الرتبة المحلية",
    ],
  },
  {
    id: "SS",
    staffCategory: "OTHER",
    names: [
      "GS (SS)",
      "Security Service",
      "Safety and Security Service",
      "警卫",
      "警卫人员",
      "Service de sécurité",
      "Servicio de Seguridad",
      "Служба охраны",
      "خدمات الأمن",
    ],
  },
  {
    id: "TC",
    staffCategory: "OTHER",
    names: ["GS (TC)", "Trades and Crafts", "工匠", "行业和工匠", "Corps de métier", "Artes y Oficios", "Рабочие"],
  },
  {
    id: "FS",
    staffCategory: "OTHER",
    names: [
      "Field Service",
      "外勤事务",
      "外勤",
      "外勤人员",
      "Service mobile",
      "Servicio Móvil",
      "Полевая служба",
      "فئة الخدمة الميدانية",
    ],
  },
  {
    id: "NPO",
    staffCategory: "OTHER",
    names: [
      "NO",
      "National Professional Officer",
      "National Officer",
      "本国专业干事",
      "本国干事",
      "Administrateurs recrutés sur le plan national",
      "AN",
      "Funcionario Nacional del Cuadro Orgánico",
      "Национальные сотрудники-специалисты",
      "НСС",
      "موظف فني وطني",
    ],
  },
  {
    id: "UNV",
    staffCategory: "OTHER",
    names: [
      "United Nations Volunteer",
      "United Nations Volunteers",
      "联合国志愿人员",
      "Volontaires des Nations Unies",
      "Voluntarios de las Naciones Unidas",
      "Добровольцы Организации Объединенных Наций",
    ],
  },
];

interface GradeEntry {
  readonly id: GradeId;
  readonly staffCategory: KnownStaffCategory;
  readonly names: readonly string[];
}

/** Letters that stand for D and P in other scripts. */
export const foreignLetters: readonly (readonly [RegExp, string])[] = [
  [/^(?:д|مد)(?=[\d-])/u, "d-"],
  [/^(?:с|ف)(?=[\d-])/u, "p-"],
];
