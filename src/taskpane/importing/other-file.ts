import { isZip, utf16Of } from "./encoding";

/** Bytes at the head of a file that say what it is. */
export const HEAD = 4_096;

/** How files begin that are no text, and what to do with them. */
const BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly says: string }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    says: "it is an Excel workbook of the old kind (.xls), or one with a password. Open it in Excel, save the sheet as CSV UTF-8, and choose that.",
  },
  {
    bytes: [...letters("%PDF")],
    says: "it is a PDF, whose tables cannot be read safely. Ask its publisher for the figures as CSV or Excel, or export them anew.",
  },
  { bytes: [0x1f, 0x8b], says: "it is a compressed file (.gz). Unpack it, and choose the CSV inside." },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], says: "it is a compressed file (.7z). Unpack it, and choose the CSV inside." },
  { bytes: [...letters("Rar!")], says: "it is a compressed file (.rar). Unpack it, and choose the CSV inside." },
  {
    bytes: [...letters("\u0000\u0001\u0000\u0000Standard")],
    says: "it is an Access database. Open it in Access, export the table as a text file with its headings, and choose that.",
  },
  { bytes: [...letters("{\\rtf")], says: "it is a Word document. Copy the table to Excel, save that sheet as CSV UTF-8, and choose it." },
  { bytes: [0x89, 0x50, 0x4e, 0x47], says: "it is a picture. Ask for the figures as CSV or Excel." },
  { bytes: [0xff, 0xd8, 0xff], says: "it is a picture. Ask for the figures as CSV or Excel." },
  { bytes: [...letters("PAR1")], says: "it is a Parquet file. Ask for the figures as CSV, or export them as CSV." },
];

const WORKBOOK = "it is an Excel workbook. Open it in Excel, save the sheet as CSV UTF-8, and choose that.";
const OPEN_DOCUMENT = "it is a spreadsheet of LibreOffice (.ods). Open it in Excel, save the sheet as CSV UTF-8, and choose that.";
const ZIP = "it is a zip file, as the downloads of GIAS are. Unpack it, and choose the CSV inside.";
const PAGE =
  "it is a web page. The download may have ended on a page to sign in or one that says what went wrong: download the file again, as CSV. If Excel shows a table of it, save that as CSV UTF-8.";
const RETURN =
  "it is the XML of a SEN2 return. Export its modules as CSV (COLLECT calls that a blade export) or from your case system, and choose one of those.";
const SPREADSHEET_XML = "it is an Excel spreadsheet written as XML. Open it in Excel, save the sheet as CSV UTF-8, and choose that.";
const XML = "it is XML, as a SEN2 return is, and not a table. Export the table as CSV from where it comes, and choose that.";
const JSON_TEXT = "it is JSON, which programs exchange. Download the same figures as CSV, and choose that.";
const NO_TEXT = "it is no text: it looks like a file of some program’s own. Export the table from there as CSV, and choose that.";
const EMPTY = "it is empty: there is nothing in it to read. Download or export it again.";

/** What a file that begins so is if it is not a table as text, in a sentence with the way on; null where it may be one. */
export function otherFile(head: Uint8Array): string | null {
  if (head.length === 0) return EMPTY;
  if (isZip(head)) return inside(head);
  const known = BEGINNINGS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (known) return known.says;
  const utf16 = utf16Of(head);
  if (!utf16 && hasNoughts(head)) return NO_TEXT;
  return marked(new TextDecoder(utf16?.label ?? "windows-1252").decode(head).replace(/^(?:\uFEFF|ï»¿)?\s*/, ""));
}

/** What a text of markup is; null for any other. */
function marked(text: string): string | null {
  if (/^<\?xml|^<Message\b/i.test(text)) {
    if (/<Collection>\s*SEN2?|<Persons?\b/i.test(text)) return RETURN;
    if (/<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/i.test(text)) return SPREADSHEET_XML;
    return /<html\b/i.test(text) ? PAGE : XML;
  }
  if (/^<(?:!doctype\s+html|!--|html|head|meta|title|script|style|body|div|table)\b/i.test(text)) return PAGE;
  if (/^<[a-z][\w:.-]*[\s>/]/i.test(text)) return XML;
  return /^(?:\{\s*"|\[\s*\{)/.test(text) ? JSON_TEXT : null;
}

/** What a zip file holds, by the names at its beginning. */
function inside(head: Uint8Array): string {
  const names = String.fromCharCode(...head);
  if (names.includes("opendocument.spreadsheet")) return OPEN_DOCUMENT;
  return names.includes("[Content_Types].xml") || names.includes("xl/") ? WORKBOOK : ZIP;
}

/** Whether noughts and other bytes that no text has are many. */
function hasNoughts(head: Uint8Array): boolean {
  const strange = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return strange > head.length / 50;
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
