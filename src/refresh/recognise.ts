import type { Content, Plan, SheetPlan } from "../sheets/plan";
import type { Positions } from "./axis";
import { isFormula, sameCell } from "../spreadsheet/cellContent";
import { hasShape } from "./edited";
import { shiftedFormula, placementNow, print } from "./print";
import { KeyPlaces } from "./keyPlaces";
import { contentAt, type TableState } from "./tableState";

/**
 * Finds lines by what stands in them. Excel leaves hidden names where they were when rows are sorted or pasted over one
 * another, so a name alone may point at another line. A line whose words stand where its name points is that line; one
 * whose words stand elsewhere is there, as long as the rest of what we wrote in it went along. Where that is not
 * certain the line is `unsure`: it stays where its name points, and somebody has to be asked.
 */
export function recognised(base: Plan, states: readonly TableState[]): readonly TableState[] {
  let known: KeyPlaces | null = null;
  const named = (): KeyPlaces => (known ??= new KeyPlaces(base, placementNow(states)));
  return states.map((state) => {
    const plan = base.sheets.find(({ table }) => table === state.table);
    if (plan === undefined) return state;
    const columns = new Axis("columns", plan, state, named).recognised();
    const rows = new Axis("rows", plan, { ...state, columns: columns.positions }, named).recognised();
    const hasMoved = rows.hasMoved || columns.hasMoved;
    return {
      ...state,
      rows: rows.positions,
      columns: columns.positions,
      ...(hasMoved && { named: { rows: state.rows, columns: state.columns } }),
      ...(rows.unsure.length + columns.unsure.length > 0 && {
        unsure: { rows: rows.unsure, columns: columns.unsure },
      }),
    };
  });
}

interface Recognised {
  readonly positions: Positions;
  readonly unsure: readonly string[];
  readonly hasMoved: boolean;
}

/** A line as it was written: its words, and what else stands in it, by the line across. */
interface Line {
  readonly key: string;
  /** Where its name points. */
  readonly home: number | undefined;
  readonly words: (readonly [across: string, word: string])[];
  readonly rest: (readonly [across: string, content: Content])[];
}

/** A line went along only where at least half of it did. */
const HALF = 0.5;

/** The lines of a table along one axis, and what tells at which place each of them stands. */
class Axis {
  private readonly lines: readonly Line[];

  constructor(
    private readonly along: "rows" | "columns",
    private readonly plan: SheetPlan,
    private readonly state: TableState,
    private readonly named: () => KeyPlaces,
  ) {
    this.lines = linesOf(along, plan, state[along]);
  }

  recognised(): Recognised {
    const home = this.state[this.along];
    const twins = this.changedTwins();
    const astray = this.lines.filter(
      (line) => line.words.length > 0 && (twins.includes(line) || !this.isLabelled(line, line.home)),
    );
    if (astray.length === 0) return { positions: home, unsure: [], hasMoved: false };
    const settled = this.lines.filter((line) => !astray.includes(line));
    const taken = new Set(settled.map((line) => line.home));
    const places = new Map(astray.map((line) => [line, this.placeOf(line, taken)]));
    const isShared = (place: number): boolean => [...places.values()].filter((other) => other === place).length > 1;
    const [moved, unsure]: [Record<string, number>, string[]] = [{}, []];
    for (const [{ key, home: was }, place] of places)
      if (place === "unsure" || (place !== undefined && isShared(place))) unsure.push(key);
      else if (place !== undefined && place !== was) moved[key] = place;
    const occupied = new Set(Object.values(moved));
    const stay = Object.entries(home).filter(([key, at]) => !(unsure.includes(key) && occupied.has(at)));
    return {
      positions: { ...Object.fromEntries(stay), ...moved },
      unsure,
      hasMoved: Object.keys(moved).length > 0,
    };
  }

  /** Where a line stands whose words are not where its name points; undefined where it stands nowhere. */
  private placeOf(line: Line, taken: ReadonlySet<number | undefined>): number | "unsure" | undefined {
    const places = this.placesLabelled(line).filter((place) => !taken.has(place));
    if (line.home === undefined) return places.length === 1 && this.isWhole(line, places[0]) ? places[0] : undefined;
    if (places.length === 0)
      return this.lines.some((other) => this.isLabelled(other, line.home)) ? "unsure" : line.home;
    const best = this.mostAlike(line, places);
    if (best === line.home) return best;
    return best !== null && this.wentAlong(line, best) ? best : "unsure";
  }

  /**
   * The place whose contents are most like those of a line, its own of several; null where two others are equally so.
   */
  private mostAlike(line: Line, places: readonly number[]): number | null {
    const ranked = places.map((place) => ({ place, alike: this.alike(line, place) }));
    const most = Math.max(...ranked.map(({ alike }) => alike));
    const best = ranked.filter(({ alike }) => alike === most).map(({ place }) => place);
    if (best.length === 1) return best[0] ?? null;
    return best.find((place) => place === line.home) ?? null;
  }

  /** Whether what stands beside a line's words is rather of that line than of the one whose name points there. */
  private wentAlong(line: Line, place: number): boolean {
    const alike = this.alike(line, place);
    const there = this.lines.find(({ home }) => home === place);
    const isOthers = there !== undefined && this.alike(there, place) > alike;
    return !isOthers && alike >= this.alike(line, line.home) && alike >= HALF;
  }

  /** How much of what was written in a line besides its words stands at a place, from 0 to 1. */
  private alike({ home, rest }: Line, place: number | undefined): number {
    if (place === undefined) return 0;
    const known = rest.filter(([across]) => this.across(across) !== undefined);
    const same = known.filter(([across, content]) => {
      const is = this.at(place, across);
      const written = print(content, this.named(), this.plan.table);
      if (written === undefined) return isFormula(is);
      return (
        sameCell(is, written) || (isFormula(written) && sameCell(is, this.shifted(written, place - (home ?? place))))
      );
    });
    return known.length === 0 ? 1 : same.length / known.length;
  }

  /** Sorting and copying lead the references of a formula along. */
  private shifted(formula: string, by: number): string {
    return this.along === "rows" ? shiftedFormula(formula, by, 0) : shiftedFormula(formula, 0, by);
  }

  /** Whether all that was written in a line stands at a place. */
  private isWhole({ rest }: Line, place: number | undefined): boolean {
    return (
      rest.some(([, content]) => typeof content === "number") &&
      rest.every(([across, content]) => {
        const is = this.at(place, across);
        return typeof content === "object" && content !== null ? hasShape(is, content) : sameCell(is, content);
      })
    );
  }

  /** Lines of the same words of which several have other numbers than were written: they may have changed places. */
  private changedTwins(): readonly Line[] {
    const groups = new Map<string, Line[]>();
    for (const line of this.lines.filter(({ words, home }) => words.length > 0 && home !== undefined)) {
      const words = JSON.stringify(line.words);
      groups.set(words, [...(groups.get(words) ?? []), line]);
    }
    return [...groups.values()].flatMap((twins) => {
      const changed = twins.length < 2 ? [] : twins.filter((line) => this.hasOtherNumbers(line));
      return changed.length < 2 ? [] : changed;
    });
  }

  private hasOtherNumbers({ home, rest }: Line): boolean {
    return rest.some(([across, content]) => typeof content === "number" && !sameCell(this.at(home, across), content));
  }

  private placesLabelled(line: Line): readonly number[] {
    const { top, left, contents } = this.state;
    const length = this.along === "rows" ? top + contents.length : left + (contents[0]?.length ?? 0);
    return Array.from({ length }, (_, place) => place).filter((place) => this.isLabelled(line, place));
  }

  /** Whether most of the words of a line stand at a place. */
  private isLabelled({ words }: Line, place: number | undefined): boolean {
    const known = words.filter(([across]) => this.across(across) !== undefined);
    const there = known.filter(([across, word]) => sameCell(this.at(place, across), word));
    return there.length * 2 > known.length;
  }

  private across(key: string): number | undefined {
    return this.state[this.along === "rows" ? "columns" : "rows"][key];
  }

  private at(place: number | undefined, across: string): ReturnType<typeof contentAt> {
    const other = this.across(across);
    if (place === undefined || other === undefined) return null;
    return this.along === "rows" ? contentAt(this.state, place, other) : contentAt(this.state, other, place);
  }
}

/** The lines that names tell of: those of a list carry their keys. Columns have their words in the headings alone. */
function linesOf(along: "rows" | "columns", plan: SheetPlan, home: Positions): readonly Line[] {
  const { listObject, rows, cells } = plan;
  const isOfList = (row: string): boolean => listObject !== null && (rows[row] ?? -1) > listObject.area.top;
  const lines = new Map<string, Line>();
  for (const { row, column, content, role } of cells) {
    const [key, across] = along === "rows" ? [row, column] : [column, row];
    if (content === null || isOfList(row)) continue;
    const line = lines.get(key) ?? { key, home: home[key], words: [], rest: [] };
    lines.set(key, line);
    const isWord = role === "label" && typeof content === "string" && (along === "rows" || isHeading(row));
    if (isWord && content !== "") line.words.push([across, content]);
    else if (!isWord && !(typeof content === "string" && role === "label")) line.rest.push([across, content]);
  }
  return [...lines.values()];
}

const isHeading = (row: string): boolean => row.startsWith("#headings/");
