export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "matrix" | "scalar";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface EnumMetadata {
  readonly id: string;
  readonly values: readonly {
    readonly name: string;
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly tooltip?: string;
  }[];
}

/** The add-in's functions.json, as far as a spreadsheet needs it. */
export interface Metadata {
  /** Whether an error cell reaches an argument of type any; without it one error makes the whole call that error. */
  readonly allowErrorForDataTypeAny?: boolean;
  /** Whether data types reach an argument of type any and may be returned. */
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
}

export function choicesOf(metadata: Metadata, parameter: ParameterMetadata): EnumMetadata["values"] {
  return metadata.enums?.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
}
