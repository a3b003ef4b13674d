import type { StaffCategoryId } from "../model";

/** Staff categories that budget documents subtotal, and what they are called; the first English name is the one shown. */
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

export type KnownStaffCategory = (typeof staffCategoryWords)[number]["id"];

/** Name of a staff category in a language (a tag, with or without region); null where the language is not known. */
export function staffCategoryName(id: StaffCategoryId, language: string): string | null {
  const names: Readonly<Record<string, readonly string[]>> =
    staffCategoryWords.find((category) => category.id === id)?.names ?? {};
  return new Map(Object.entries(names)).get(language.toLowerCase().split("-")[0] ?? "")?.[0] ?? null;
}
