/** One parameter as the metadata of the add-in declares it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "boolean" | "number" | "string";
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** One custom function as the metadata of the add-in declares it. */
export interface FunctionDefinition {
  /** The key under which the add-in associated its code. */
  readonly id: string;
  /** The name after the namespace and the dot. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly cancelable: boolean;
  readonly streaming: boolean;
  /** Whether error values reach the function instead of becoming its result. */
  readonly takesErrors: boolean;
  /** Whether the function is told where its arguments stand. */
  readonly takesAddresses: boolean;
}

/** Metadata in the format that Excel reads (`functions.json`). */
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions?: readonly {
    readonly id: string;
    readonly name?: string;
    readonly description?: string;
    readonly options?: {
      readonly cancelable?: boolean;
      readonly stream?: boolean;
      readonly allowErrorForDataTypeAny?: boolean;
      readonly requiresParameterAddresses?: boolean;
    };
    readonly parameters?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

const TYPES = ["boolean", "number", "string"] as const;

/** The functions that a metadata file declares. Throws when the text is not JSON. */
export function readDefinitions(json: string): readonly FunctionDefinition[] {
  const metadata = JSON.parse(json) as Metadata;
  return (metadata.functions ?? []).map((declared) => ({
    id: declared.id,
    name: declared.name ?? declared.id,
    description: declared.description ?? "",
    cancelable: declared.options?.cancelable ?? false,
    streaming: declared.options?.stream ?? false,
    takesErrors: declared.options?.allowErrorForDataTypeAny ?? metadata.allowErrorForDataTypeAny ?? false,
    takesAddresses: declared.options?.requiresParameterAddresses ?? false,
    parameters: (declared.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      type: TYPES.find((type) => type === parameter.type) ?? "any",
      matrix: parameter.dimensionality === "matrix",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
    })),
  }));
}
