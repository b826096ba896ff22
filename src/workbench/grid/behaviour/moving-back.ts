import { CommandType, Direction, type ICommand, type IRange } from "@univerjs/core";
import {
  IShortcutService,
  KeyCode,
  MetaKeys,
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
  whenSheetEditorFocused,
} from "@univerjs/preset-sheets-core";
import type { Book } from "../engine/univer";

/** Above the engine's own shortcuts for the same keys. */
const PRIORITY = 200;

const isOneCell = ({ startRow, endRow, startColumn, endColumn }: IRange) => startRow === endRow && startColumn === endColumn;

/**
 * Moves back with Shift+Tab and Shift+Enter. The engine's own command loses the selection there: it looks for a selection before the first.
 * Within a selection of several cells the first is followed by the last.
 */
export function moveBackByKey({ injector, commands, unit }: Book): void {
  const selections = injector.get(SheetsSelectionsService);
  const command: ICommand<{ direction: Direction; keycode: KeyCode }> = {
    id: "essex.command.move-back",
    type: CommandType.COMMAND,
    handler: (_accessor, params) => {
      if (!params) return false;
      const current = selections.getCurrentSelections();
      const [only] = current;
      const primary = only?.primary;
      if (!primary || current.length > 1) return commands.executeCommand(MoveSelectionEnterAndTabCommand.id, params);
      const { range } = only;
      if (isOneCell(range) || primary.isMerged) return commands.executeCommand(MoveSelectionCommand.id, { direction: params.direction });
      if (primary.startRow !== range.startRow || primary.startColumn !== range.startColumn)
        return commands.executeCommand(MoveSelectionEnterAndTabCommand.id, params);
      const { endRow: row, endColumn: column } = range;
      const last = { startRow: row, endRow: row, startColumn: column, endColumn: column, actualRow: row, actualColumn: column };
      return commands.executeCommand(SetSelectionsOperation.id, {
        unitId: unit,
        subUnitId: range.sheetId ?? selections.currentSelectionParam?.sheetId,
        selections: [{ ...only, primary: { ...primary, ...last } }],
      });
    },
  };
  commands.registerCommand(command);
  const shortcuts = injector.get(IShortcutService);
  for (const [keycode, direction] of [
    [KeyCode.TAB, Direction.LEFT],
    [KeyCode.ENTER, Direction.UP],
  ] as const) {
    shortcuts.registerShortcut({
      id: command.id,
      binding: keycode | MetaKeys.SHIFT,
      priority: PRIORITY,
      preconditions: whenSheetEditorFocused,
      staticParameters: { direction, keycode },
    });
  }
}
