import { lacks } from "./needs";
import { reading, Refused } from "./run";

/** The most that Office hands out at once: four megabytes. */
const SLICE = 4_194_304;

/**
 * The workbook's own file as it would be saved now, read slice by slice; `onSlice` hears how much has come, from 0 to 1. Refused in a sentence
 * where this Excel does not hand it out.
 */
export async function ownFile(onSlice: (share: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const lack = lacks("the workbook’s file");
  if (lack !== null) throw new Refused(lack);
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const piece = Uint8Array.from(data as ArrayLike<number>);
      if (at + piece.length > bytes.length) throw inPart();
      bytes.set(piece, at);
      at += piece.length;
      onSlice((index + 1) / file.sliceCount);
    }
    if (at < bytes.length) throw inPart();
    return bytes;
  } finally {
    // Office holds two files at most: one that is left open is missed by whoever asks next.
    file.closeAsync(() => undefined);
  }
}

/** What the workbook is called, with the ending of its file. */
export function workbookName(): Promise<string> {
  return reading(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return workbook.name;
  });
}

function inPart(): Refused {
  return new Refused("Excel handed out the workbook’s file in part only. Try again.");
}

/** What Office's older calls answer, a call back later. */
function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Refused(notHandedOut(error?.message ?? "")));
    });
  });
}

/** Excel on the web calls it a network problem where a sensitivity label encrypts the file (office-js #6743). */
function notHandedOut(message: string): string {
  const why = message.trim().replace(/\.$/, "");
  return `Excel does not hand out the workbook’s file${why === "" ? "" : ` (“${why}”)`}. Save the workbook and try again. If a sensitivity label or a password encrypts it, no copy of it can be made.`;
}
