import type { ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
  type IFormulaDirtyData,
  type ISetSuperTableMutationParam,
} from "@univerjs/preset-sheets-core";

/**
 * Has the engine read the formulas of a table again that has grown since it was first known. It keeps what it has read, with the cells that the table
 * had then, and reads again only in the calculation in which the table changes, but keeps what it had read before.
 */
export function readTablesAgain(commands: ICommandService): void {
  const known = new Map<string, string>();
  const changed: Record<string, Record<string, string>> = {};
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetSuperTableMutation.id) {
      const { unitId, tableName, reference } = params as ISetSuperTableMutationParam;
      const [key, range] = [`${unitId} ${tableName}`, JSON.stringify(reference.range)];
      if ((known.get(key) ?? range) !== range) (changed[unitId] ??= {})[tableName] = "1";
      known.set(key, range);
    } else if (id === SetFormulaCalculationStartMutation.id) {
      const data = params as Partial<IFormulaDirtyData>;
      for (const [unit, tables] of Object.entries(changed))
        data.dirtySuperTableMap = { ...data.dirtySuperTableMap, [unit]: { ...data.dirtySuperTableMap?.[unit], ...tables } };
    }
  });
}
