import { fold } from "../notation/characters";
import { wordKey } from "../notation/wordKey";

/** A component as somebody names it. */
export interface ComponentName {
  /** `EDM`, `PW`, `PS`, or `SP` with the number of the subprogramme; null where the words say none of these. */
  readonly code: string | null;
  /** Key of the name without its number. */
  readonly key: string;
}

/** Names of components by which a label is known to mean a code, e.g. from a loaded model. */
export type ComponentCodes = ReadonlyMap<string, string>;

const COMMON: ComponentCodes = new Map(
  Object.entries({
    EDM: [
      "Executive direction and management",
      "Direction exécutive et administration",
      "Dirección y gestión ejecutivas",
      "Руководство и управление",
      "التوجيه التنفيذي والإدارة",
      "行政领导和管理",
    ],
    PW: [
      "POW",
      "Programme of work",
      "Programme de travail",
      "Programa de trabajo",
      "Программа работы",
      "برنامج العمل",
      "工作方案",
    ],
    PS: [
      "Programme support",
      "Appui au programme",
      "Apoyo a los programas",
      "Вспомогательное обслуживание по программе",
      "دعم البرنامج",
      "方案支助",
    ],
  }).flatMap(([code, names]) => [code, ...names].map((name): [string, string] => [wordKey(name), code])),
);

const NUMBERED =
  /^(?:(?:sub-?programmes?|sous-programmes?|subprogramas?|подпрограмм[аы]|البرنامج الفرعي|次级方案|次方案|sp)\s*\.?\s*(\d{1,3})(?=$|[.:)\s])|(\d{1,3})(?=$|\s*[.:]|\s*、\s*\D))\s*[.:、)]*\s*(.*)$/isu;

/** A component by code, number, name, or number and name: `SP1`, `subprogramme 1`, `次级方案 1. 战略和技术创新`, `EDM`. */
export function readComponentName(text: string, codes: ComponentCodes = new Map()): ComponentName {
  const [, first, second, name] = NUMBERED.exec(fold(text).text.trim()) ?? [];
  const number = first ?? second;
  if (number !== undefined) return { code: `SP${Number(number)}`, key: wordKey(name ?? "") };
  const key = wordKey(text);
  return { code: COMMON.get(key) ?? codes.get(key) ?? null, key };
}

/** The programme of work is all of its subprogrammes. */
const isUnder = (code: string, whole: string): boolean => code === whole || (whole === "PW" && /^SP\d+$/.test(code));

/** Whether a line's component is the one that is meant, or part of it. */
export function matchesComponent(line: ComponentName, wanted: ComponentName): boolean {
  if (line.code !== null && wanted.code !== null) return isUnder(line.code, wanted.code);
  return line.key !== "" && line.key === wanted.key;
}
