import type { ICellData, ICommandService, Nullable } from "@univerjs/core";
import { BaseReferenceObject, SetFormulaCalculationResultMutation } from "@univerjs/preset-sheets-core";

/** The key under which the format that came with an answer travels with its cell. */
const FORMAT = "essexFormat";

/** The engine shows its own dates and times as none of Excel's languages does. */
const ENGINES_OWN = new Map([
  ["yyyy/mm/dd;@", "dd/mm/yyyy"],
  ["yyyy/mm/dd hh:mm", "dd/mm/yyyy hh:mm"],
  ["h:mm A/P", "hh:mm"],
]);

interface Results {
  readonly unitData: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Record<string, Nullable<ICellData>>>>>> | null>
  >;
}

/** The format that came with the answer of the formula in this cell, or undefined where none did. */
export function answerFormat(cell: Nullable<ICellData>): string | undefined {
  const format: unknown = cell?.f || cell?.si ? cell.custom?.[FORMAT] : undefined;
  return typeof format === "string" ? format : undefined;
}

/**
 * Keeps the format that comes with an answer beside the cell's own. The engine makes it the cell's own for good, so that a date that is worked out
 * where a price was is shown in pounds.
 */
export function keepAnswerFormats(commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    for (const sheets of Object.values((params as Results).unitData))
      for (const rows of Object.values(sheets ?? {}))
        for (const row of Object.values(rows ?? {}))
          for (const [column, cell] of Object.entries(row)) if (cell) row[column] = withFormatBeside(cell);
  });
}

function withFormatBeside({ s, custom, ...answer }: ICellData): ICellData {
  const format = typeof s === "object" ? s?.n?.pattern : undefined;
  // What came with an earlier answer goes with it.
  return { ...answer, custom: format ? { ...custom, [FORMAT]: ENGINES_OWN.get(format) ?? format } : (custom ?? null) };
}

/** Has a formula that refers to such a cell take over its format, as it does a cell's own. */
export function referToAnswerFormats(): void {
  const { getCellPattern } = BaseReferenceObject.prototype;
  BaseReferenceObject.prototype.getCellPattern = function (unit, sheet, row, column) {
    const cell = this.getUnitData()[unit]?.[sheet]?.cellData.getValue(row, column);
    return getCellPattern.call(this, unit, sheet, row, column) || (answerFormat(cell) ?? "");
  };
}
