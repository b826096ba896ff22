import type { FileKind } from "../files";

/** Workbooks of Excel. What reads and writes them is loaded with the first one. */
export const XLSX: FileKind = {
  endings: [".xlsx", ".xlsm"],
  open: async (name, bytes) => {
    const { openedXlsx } = await import(/* webpackChunkName: "xlsx" */ "./opened");
    return openedXlsx(name, bytes);
  },
  make: async (sheets, names) => {
    const { madeXlsx } = await import(/* webpackChunkName: "xlsx" */ "./opened");
    return madeXlsx(sheets, names);
  },
};
