import type { Area } from "../../sheets/plan";
import { AxisSince } from "./AxisSince";
import type { TypedLines } from "./cameTyped";
import { LineMap } from "./LineMap";
import { type Mover, movedSpan } from "./movedFormula";
import type { EditReversal } from "./Reversal";
import type { SheetSince } from "./Since";

const still = new LineMap({}, {});

/** The change of a sheet, with what the user did to its lines since. */
export class EditSince {
  /** The names that the sheet had and has. */
  readonly was: string;
  readonly is: string;
  readonly rows: AxisSince;
  readonly columns: AxisSince;

  constructor(
    readonly edit: EditReversal,
    since: SheetSince | null,
    typed?: TypedLines,
  ) {
    this.was = edit.sheet;
    this.is = since?.is ?? edit.sheet;
    this.rows = new AxisSince("row", edit, since?.rows ?? still, typed?.rows);
    this.columns = new AxisSince("column", edit, since?.columns ?? still, typed?.columns);
  }

  /** Where lines are, once the change is taken back, that stood somewhere before it. */
  get moverBefore(): Mover {
    return { sheet: this.is, row: (line) => this.rows.before(line), column: (line) => this.columns.before(line) };
  }

  /** The steps that come and go, as if the change were made of the lines as they stand. */
  get steps(): Pick<EditReversal, "come" | "go"> {
    return { come: [...this.rows.come, ...this.columns.come], go: [...this.rows.go, ...this.columns.go] };
  }

  /** An area as it stood before the change; null where nothing of it is left. */
  areaBefore({ top, left, bottom, right }: Area): Area | null {
    const [rows, columns] = [
      movedSpan(top, bottom, (line) => this.rows.before(line)),
      movedSpan(left, right, (line) => this.columns.before(line)),
    ];
    if (rows?.first == null || rows.last === null || columns?.first == null || columns.last === null) return null;
    return { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
  }
}
