import type {
  Category,
  Language,
  MoneyMeasure,
  PostChangeKind,
  PostMeasure,
  Source,
  TableFamily,
  Text,
} from "../../budget/model";
import type { PageTable } from "../../budget/pages";
import type { DocumentFile } from "./documentFile";

/** Version of the file format that is read here. */
export const modelFormat = 1;

/** A model as its file says it, once its structure is known to be right (`assets/models/model.schema.json`). */
export interface ModelFile extends DocumentFile {
  readonly format: typeof modelFormat;
  readonly id: string;
  readonly section: string;
  readonly year: number;
  readonly baseYear?: number;
  readonly symbol: string;
  readonly languages: readonly [Language, ...Language[]];
  readonly titles: { readonly section: Text; readonly part: Text; readonly programme: Text };
  readonly components: readonly FileComponent[];
  readonly funds: readonly FileNamed[];
  readonly staffCategories: readonly FileNamed[];
  readonly grades: readonly FileGrade[];
  readonly dutyStations?: readonly FileNamed[];
  readonly money: readonly FileMoneyFact[];
  readonly posts: readonly FilePostFact[];
  readonly rates?: readonly FileRateSeries[];
  readonly postChanges?: readonly FilePostChange[];
  readonly tables: readonly FileTable[];
  readonly pages?: readonly FilePageTable[];
  readonly printed?: FilePrinted;
}

/** A table as it is printed: what is nothing may be left out. */
export interface FilePageTable extends Partial<Pick<PageTable, "number" | "unit" | "kind">> {
  readonly table: string;
  readonly columns: readonly FilePageColumn[];
  readonly rows: readonly FilePageRow[];
}

type FilePageColumn = Omit<PageTable["columns"][number], "headings"> &
  Partial<Pick<PageTable["columns"][number], "headings">>;
export type FilePageRow = Pick<PageTable["rows"][number], "key" | "kind"> & Partial<PageTable["rows"][number]>;

interface FileNamed {
  readonly id: string;
  readonly label: Text;
}

interface FileComponent extends FileNamed {
  readonly parent?: string | null;
  readonly number?: number | null;
}

interface FileGrade extends FileNamed {
  readonly staffCategory: string;
}

/** `value` is in thousands of dollars; null where the page is blank. */
export interface FileMoneyFact {
  readonly measure: MoneyMeasure;
  readonly fund: string;
  readonly component?: string | null;
  readonly category?: Category | null;
  readonly value: number | null;
  readonly source: Source;
}

export interface FilePostFact {
  readonly measure: PostMeasure;
  readonly fund: string;
  readonly component?: string | null;
  readonly grade?: string | null;
  readonly staffCategory?: string | null;
  readonly value: number | null;
  readonly source: Source;
}

interface FileRateSeries extends FileNamed {
  readonly values: readonly { readonly year: number; readonly kind: "planned" | "actual"; readonly value: number }[];
  readonly source: Source;
}

export interface FilePostPlace {
  readonly component?: string | null;
  readonly grade: string;
  readonly section?: string | null;
  readonly dutyStation?: string | null;
  readonly line?: number;
  readonly count?: number | null;
}

export interface FilePostChange {
  readonly id: string;
  readonly kind: PostChangeKind;
  readonly count: number;
  readonly from: FilePostPlace | null;
  readonly to: FilePostPlace | null;
  readonly title: Text;
  readonly reason: Text;
  readonly paragraph: string;
  readonly fund?: string;
}

export interface FileTable {
  readonly id: string;
  readonly family: TableFamily;
  readonly component?: string | null;
  readonly title: Text;
  readonly paragraph?: string | null;
  readonly notes?: readonly { readonly mark?: string | null; readonly row?: string | null; readonly text: Text }[];
}

export type FilePrinted = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, FilePrintedCell>>>>>>;
/** A text that can be read as it stands, or a text with what it is read as. */
export type FilePrintedCell = string | { readonly text: string; readonly read: number | null };
