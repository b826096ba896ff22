import { can } from "./needs";

/** Whether this Excel opens a file that it is handed as a new workbook: the workbench has one workbook alone, and throws where it is asked. */
export function opensNew(): boolean {
  try {
    return can("new workbooks") && typeof Excel.createWorkbook === "function";
  } catch {
    return false;
  }
}

/** Opens a file as a new workbook beside this one, which stays as it is. */
export async function openNew(bytes: Uint8Array): Promise<void> {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  await Excel.createWorkbook(btoa(binary));
}
