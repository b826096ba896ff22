/**
 * Why a compound file (of the kind Office wrote before 2007) is no workbook that can be read: a workbook with a password is wrapped in one
 * ([MS-OFFCRYPTO] 2.3.4.4), and an old .xls is one. The names of its streams tell which.
 */
export function kindOfCompound(bytes: Uint8Array): string {
  if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo"))
    return "is protected by a password, so that its cells cannot be read. In Excel, take the password away under File, Info, Protect Workbook, and save it.";
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book"))
    return "is a workbook in the form of Excel 97 to 2003 (.xls), which is not read. Save it in Excel as .xlsx or .xlsm.";
  return "is not a workbook: it is an Office file of another kind.";
}

const SECTOR = 512;
const NAME_LENGTH_AT = 64;

/** Directory entries stand on every 128 bytes: a name in UTF-16, and at 64 its length in bytes with the closing zero. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = SECTOR; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + NAME_LENGTH_AT] !== length || bytes[at + NAME_LENGTH_AT + 1] !== 0) continue;
    let i = 0;
    while (i < name.length && bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
