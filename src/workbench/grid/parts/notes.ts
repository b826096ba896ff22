import type { Book } from "../engine/univer";
import type { GridNotes } from "../grid";

/** Where in the engine's workbook they are kept, so that they are saved with it. */
const KEY = "notes";

export function notesOf({ workbook }: Book, changed: () => void): GridNotes {
  const snapshot = workbook.getWorkbook().getSnapshot();
  const all = () => ((snapshot.custom as Record<string, unknown> | undefined)?.[KEY] ?? {}) as Record<string, string>;
  return {
    all,
    set(name, text) {
      const { [name]: _replaced, ...others } = all();
      snapshot.custom = { ...snapshot.custom, [KEY]: text === null ? others : { ...others, [name]: text } };
      changed();
    },
  };
}
