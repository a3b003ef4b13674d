/** What a click on a ribbon button does. */
export type RibbonAction = { readonly kind: "showPane" } | { readonly kind: "runFunction"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the 32-pixel icon, or of the size nearest to it. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Where the add-in's custom functions are described, and the name in front of each of them. */
export interface CustomFunctions {
  readonly metadata: string;
  readonly namespace: string;
}

/** What the workbench needs of an add-in's manifest, in one language. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly icon: string;
  readonly pane: string;
  readonly groups: readonly RibbonGroup[];
  readonly functions: CustomFunctions | null;
}
