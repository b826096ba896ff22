/** Excel's enums that the workbench has a use for. Microsoft's own give each name its text with a capital: `Excel.ClearApplyTo.contents` is "Contents". */
const NAMES = [
  "CalculationMode",
  "CalculationState",
  "CalculationType",
  "CellValueType",
  "ClearApplyTo",
  "ConditionalCellValueOperator",
  "ConditionalFormatType",
  "ConditionalTextOperator",
  "DataValidationAlertStyle",
  "DataValidationOperator",
  "DataValidationType",
  "DeleteShiftDirection",
  "ErrorCodes",
  "EventType",
  "HorizontalAlignment",
  "InsertShiftDirection",
  "NamedItemScope",
  "NamedItemType",
  "RangeCopyType",
  "RangeUnderlineStyle",
  "RangeValueType",
  "SheetVisibility",
  "VerticalAlignment",
] as const;

export const ENUMS: Readonly<Record<(typeof NAMES)[number], Readonly<Record<string, string>>>> = Object.fromEntries(
  NAMES.map((name) => [
    name,
    new Proxy<Record<string, string>>(
      {},
      { get: (_, key) => (typeof key === "string" ? key.charAt(0).toUpperCase() + key.slice(1) : undefined) },
    ),
  ]),
) as never;
