import { quoteSheet } from "../engine/address";
import type { Engine } from "../engine/engine";
import { fileFormula } from "./fileFormula";
import type { Origin } from "./Origin";
import { printNames } from "./pageSections";
import { attributesOf, childOf, childrenOf, escapeXml, parseXml } from "./xml";

interface Naming {
  readonly engine: Engine;
  readonly origin: Origin | null;
  readonly namespace: string | undefined;
}

/** Puts the names of the workbook in place; those of the file that were never taken in stay, with their sheets. */
export function withNames(
  text: string,
  xml: string,
  order: readonly (string | null)[],
  { engine, namespace, origin }: Naming,
): string {
  const position = (sheet: string): number => order.indexOf(sheet);
  const own = namesXml(engine, namespace, position);
  const opened = new Map([...(origin?.sheets ?? [])].map(([id, { part }]) => [part, id]));
  const before = openedOrder(origin, opened);
  const kept = childrenOf(childOf(parseXml(xml), "definedNames"), "definedName").flatMap(
    ({ attributes, text: formula }) => {
      const { name = "", localSheetId } = attributes;
      const sheet = localSheetId === undefined ? null : (before[Number(localSheetId)] ?? null);
      const isOurs = name === "_xlnm.Print_Area" || name === "_xlnm.Print_Titles" || wasTaken(origin, name, sheet);
      if (isOurs || (localSheetId !== undefined && (sheet === null || position(sheet) < 0))) return [];
      const others = Object.entries(attributes).filter(([key]) => key !== "localSheetId");
      const said = others.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("");
      const scope = sheet === null ? "" : ` localSheetId="${position(sheet)}"`;
      return [`<definedName${said}${scope}>${escapeXml(formula)}</definedName>`];
    },
  );
  const all = [...kept, ...own];
  const made = all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
  const without = text.replace(/<definedNames\b[^>]*?(?:\/>|>[^]*?<\/definedNames>)/, "");
  return without.replace(
    /<\/sheets>(\s*<functionGroups\b[^]*?<\/functionGroups>)?(\s*<externalReferences\b[^]*?<\/externalReferences>)?/,
    (found) => found + made,
  );
}

/** The sheets of the file by their old positions; null for those of other kinds. */
function openedOrder(origin: Origin | null, opened: ReadonlyMap<string, string>): readonly (string | null)[] {
  const [, ids] = JSON.parse(origin?.made.get("names") ?? "[[],[]]") as [string[], string[]];
  return ids.filter((id) => [...opened.values()].includes(id));
}

/** Whether a name of the file became one of the workbook when it was opened. */
function wasTaken(origin: Origin | null, name: string, sheet: string | null): boolean {
  const [texts, ids] = JSON.parse(origin?.made.get("names") ?? "[[],[]]") as [string[], string[]];
  return texts.some((text) => {
    const { name: own, localSheetId } = attributesOf(/^<definedName([^>]*)>/.exec(text)?.[1] ?? "");
    return own === name && (localSheetId === undefined ? null : ids[Number(localSheetId)]) === sheet;
  });
}

/** The names of the workbook and what its sheets print, as a file holds them. */
export function namesXml(
  engine: Engine,
  namespace: string | undefined,
  position: (sheet: string) => number = (sheet) => engine.sheets.position(sheet),
): readonly string[] {
  const printed = engine.sheets
    .ids()
    .flatMap((sheet) =>
      printNames(engine, sheet, quoteSheet(engine.sheets.name(sheet))).map(
        ({ name, text }) =>
          `<definedName name="${name}" localSheetId="${position(sheet)}">${escapeXml(text)}</definedName>`,
      ),
    );
  const own = engine.names.all().map(({ name, scope, formula, comment, visible }) => {
    const said = [
      ` name="${escapeXml(name)}"`,
      scope === null ? "" : ` localSheetId="${position(scope)}"`,
      visible ? "" : ` hidden="1"`,
      comment === "" ? "" : ` comment="${escapeXml(comment)}"`,
    ].join("");
    return `<definedName${said}>${escapeXml(fileFormula(formula, namespace))}</definedName>`;
  });
  return [...printed, ...own];
}
