import type { NodeEngine } from "../engine/node";
import type { CustomFunctions } from "../functions/customFunctions";
import type { Realm } from "../realm/realm";
import type { CellEditing } from "../wire/CellEditing";

/** What has crossed the wire between the add-in and the workbook, custom functions aside. */
export interface Traffic {
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly cells: number;
}

/** What shall happen to a request instead of its answer: an error of this code, at once or before an action of it (1 = the first), or nothing at all. */
export type Mishap =
  { readonly code: string } | { readonly code: string; readonly action: number } | { readonly hang: true };

/** An open workbook with the add-in running beside it. */
export interface Session {
  readonly engine: NodeEngine;
  readonly realm: Realm;
  readonly functions: CustomFunctions;
  /** The cell in which the user types. */
  readonly editing: CellEditing;
  /** Namespace of the add-in's functions, such as `BUDGET`. */
  readonly namespace: string | undefined;
  traffic(): Traffic;
  /** Spoils a coming request; 1 is the next one. */
  spoil(request: number, mishap: Mishap): void;
  dispose(): void;
}
