import { answer, type Result } from "../core/foundation/result";
import { fileOf } from "../workbooks/xlsx/file";
import { withChangedParts } from "../workbooks/xlsx/parts";
import { publicationBook } from "./book";
import { type Publication } from "./publication";
import { withHeadingStyles } from "./heading-styles";

/** The file of a publication, byte for byte the same whenever it is made on one day. Refuses what `publicationBook` refuses. */
export async function publishedFile(publication: Publication): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const book = publicationBook(publication);
  if (!book.ok) return book;
  return answer(marked(await fileOf(book.value, "published")));
}

/** The marks that the library does not write: titles tagged as headings, Tables without fills, the first sheet shown, and in each cell A1 selected. */
function marked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return withChangedParts(bytes, (part, text) => {
    if (part === "xl/styles.xml") return withHeadingStyles(text);
    if (part.startsWith("xl/tables/")) return withoutStyle(text);
    return /^xl\/worksheets\/sheet\d+\.xml$/.test(part) ? withFirstCell(text, part === "xl/worksheets/sheet1.xml") : text;
  });
}

function withoutStyle(text: string): string {
  return text.replace(/(<tableStyleInfo\b[^>]*?) name="[^"]*"/, "$1");
}

const FIRST_CELL = '<selection activeCell="A1" sqref="A1"/>';

function withFirstCell(text: string, isFirst: boolean): string {
  return text.replace(/<sheetView\b([^>]*?)(?:\/>|>[\s\S]*?<\/sheetView>)/, (_whole, attributes: string) => {
    const others = attributes.replace(/\s+tabSelected="[^"]*"/, "");
    return `<sheetView${isFirst ? ' tabSelected="1"' : ""}${others}>${FIRST_CELL}</sheetView>`;
  });
}
