import { withDescendants } from "../components";
import type { Component, ComponentId } from "../model";
import { fold } from "../notation/digits";
import { wordKey } from "../notation/formatNumber";

/** A component as somebody names it. */
export interface ComponentName {
  /**
   * Its identifier in a model that is known; else `EDM`, `PW`, `PS`, or `SP` with the number of the subprogramme; null
   * where the words say none.
   */
  readonly code: ComponentId | null;
  /** Key of the name without its number. */
  readonly key: string;
}

const COMMON: ReadonlyMap<string, ComponentId> = new Map(
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

/** Components that every section may have and that are known without its model. */
export const isCommonComponent = (code: ComponentId): boolean => COMMON.get(wordKey(code)) === code;

const SUBPROGRAMME =
  "(?:sub-?programmes?|sous-programmes?|subprogramas?|подпрограмм[аы]|البرنامج الفرعي|次级方案|次方案|sp)";
const WITH_ITS_WORD = String.raw`${SUBPROGRAMME}\s*\.?\s*(\d{1,3})(?=$|[.:)\s])`;
const NUMBER_ALONE = String.raw`(\d{1,3})(?=$|\s*[.:]|\s*、\s*\D)`;
const NUMBERED = new RegExp(String.raw`^(?:${WITH_ITS_WORD}|${NUMBER_ALONE})\s*[.:、)]*\s*(.*)$`, "isu");

/**
 * A component by code, number, name, or number and name: `SP1`, `subprogramme 1`, `次级方案 1. 战略和技术创新`, `EDM`. Where the
 * components of the section are known, an identifier counts before a name and a name before a number, and the number is
 * that of a subprogramme: a part of one may have the same.
 */
export function readComponentName(text: string, components: readonly Component[] = []): ComponentName {
  const [, first, second, name] = NUMBERED.exec(fold(text).text.trim()) ?? [];
  const number = first ?? second;
  const [whole, key] = [wordKey(text), wordKey(number === undefined ? text : (name ?? ""))];
  const isCalled = ({ label }: Component): boolean =>
    Object.values(label).some((own) => [whole, key].includes(wordKey(own)));
  const known =
    components.find(({ id }) => wordKey(id) === whole) ??
    (key === "" ? undefined : components.find(isCalled)) ??
    components.find((each) => each.number === Number(number) && isSubprogramme(each, components));
  if (known !== undefined) return { code: known.id, key };
  if (number !== undefined) return { code: components.length > 0 ? null : `SP${Number(number)}`, key: key || whole };
  return { code: COMMON.get(whole) ?? null, key };
}

/** Whether a numbered component is no part of another numbered one. */
function isSubprogramme({ parent, number }: Component, components: readonly Component[]): boolean {
  const above = components.find(({ id }) => id === parent);
  return number !== null && (above === undefined || (above.number === null && !isPartOfNumbered(above, components)));
}

const isPartOfNumbered = ({ parent }: Component, components: readonly Component[]): boolean => {
  const above = components.find(({ id }) => id === parent);
  return above !== undefined && (above.number !== null || isPartOfNumbered(above, components));
};

/** The one component that a line stands under. */
export interface LineComponent {
  /** What it goes by: its code first, then the names that say the same. */
  readonly names: readonly ComponentName[];
  /** Whether the line also names another component; only the first one counts. */
  readonly disagrees: boolean;
}

/** The component of a line that names it in several cells. An identifier counts before any name beside it. */
export function componentOfLine(texts: readonly string[], components: readonly Component[] = []): LineComponent {
  const read = texts.map((text) => ({ ...readComponentName(text, components), isCode: isCode(text, components) }));
  const [main, ...others] = read.toSorted((one, other) => Number(other.isCode) - Number(one.isCode));
  if (main === undefined) return { names: [], disagrees: false };
  const agrees = ({ code }: ComponentName): boolean => code === null || main.code === null || code === main.code;
  return {
    names: [main, ...others.filter(agrees)].map(({ code, key }) => ({ code, key })),
    disagrees: !others.every(agrees),
  };
}

/** An identifier as models have it. */
const IDENTIFIER = /^[A-Z][A-Z0-9._-]*$/i;

export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

const isCode = (text: string, components: readonly Component[]): boolean =>
  components.length === 0
    ? isIdentifier(text) && /\d|^[A-Z]+$/.test(text)
    : components.some(({ id }) => wordKey(id) === wordKey(text));

/** Whether a line's component is the one that is meant, or part of it. */
export function matchesComponent(
  { names }: LineComponent,
  wanted: ComponentName,
  components: readonly Component[] = [],
): boolean {
  const members = wanted.code === null ? [] : withDescendants(components, wanted.code).map(({ id }) => id);
  return names.some(({ code, key }) => {
    if (code === null || wanted.code === null) return key !== "" && key === wanted.key;
    return code === wanted.code || members.includes(code) || isInProgramme(code, wanted.code, components);
  });
}

/** The programme of work is all of its subprogrammes, also where the section is not known. */
const isInProgramme = (code: ComponentId, whole: ComponentId, components: readonly Component[]): boolean =>
  components.length === 0 && whole === "PW" && /^SP\d+$/.test(code);
