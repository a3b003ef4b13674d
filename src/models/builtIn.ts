import type { Text } from "../budget/model";

/** A model that comes with the add-in; its data is fetched when it is wanted. */
export interface BuiltInModel {
  readonly id: string;
  readonly section: string;
  readonly year: number;
  readonly symbol: string;
  /** Name of its file in `assets/models`. */
  readonly file: string;
  readonly title: Text;
}

export const builtInModels: readonly BuiltInModel[] = [
  {
    id: "29c-2020",
    section: "29C",
    year: 2020,
    symbol: "A/74/6 (Sect. 29C)",
    file: "29c-2020.json",
    title: { zh: "信息和通信技术厅", en: "Office of Information and Communications Technology" },
  },
];
