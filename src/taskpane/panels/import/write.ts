import type { Imported } from "../../importing/messages";
import { Refused } from "../../workbook/run";
import type { Writer } from "../../workbook/writer";
import { countedRows } from "./nouns";
import { sheetOf } from "./sheet";

/** Where the rows of a file stand. */
export interface Stood {
  readonly sheet: string;
  readonly table: string;
  readonly rows: number;
}

export interface Writing {
  /** Hears how many rows are written. */
  readonly onProgress: (rows: number) => void;
  readonly isCancelled: () => boolean;
}

/** Writes the rows that are kept as a Table on a new sheet, its headings bold and in sight, and hands over where they stand. */
export async function writeFile(
  to: Writer,
  imported: Imported,
  kept: readonly number[],
  { onProgress, isCancelled }: Writing,
  stands: (where: Stood) => void,
): Promise<string> {
  const { name, headings, formats, rows, widths } = sheetOf(imported, kept);
  const refuseCancelled = () => {
    if (isCancelled()) throw new Refused("Import cancelled. Nothing was written.");
  };
  const sheet = await to.sheet(name);
  const area = await to.cells(
    { sheet, row: 0, column: 0 },
    {
      rows: [headings, ...rows],
      formats,
      onProgress(written) {
        onProgress(Math.max(0, written - 1));
        refuseCancelled();
      },
    },
  );
  refuseCancelled();
  const table = await to.table(area, { name });
  await to.bold({ ...area, bottom: 0 });
  await to.freeze(sheet, 1);
  await to.widths(sheet, widths);
  // A cell of the Table, so that the panels that read what is selected find it.
  to.show({ ...area, top: 1, bottom: 1, right: 0 });
  stands({ sheet, table, rows: rows.length });
  return `${countedRows(imported.header.kind, rows.length)} written to the new sheet ${sheet}.`;
}
