import { type AsyncResult, type Callback, failed, succeeded } from "./async-result";
import { guarded } from "./guarded";

/** Office's own bounds: of a slice in bytes, which is what it has unless another is asked for, and of the files that are open at once. */
const LARGEST_SLICE = 4_194_304;
const FILES_OPEN = 2;

interface Options {
  readonly sliceSize?: number;
}

/** `Office.context.document.getFileAsync`: the workbook's file, in slices. Of its kinds of file the workbench has the workbook itself. */
export function fileGiver(file: () => Promise<Uint8Array>) {
  let open = 0;
  return (fileType: string, optionsOrCallback?: Options | Callback, callback?: Callback): void => {
    const [options, done] =
      typeof optionsOrCallback === "function" ? [{}, optionsOrCallback] : ([optionsOrCallback ?? {}, callback] as const);
    const answer = (result: AsyncResult) => done?.(result);
    const { sliceSize = LARGEST_SLICE } = options;
    if (fileType !== "compressed") return void soon(() => answer(failed(NOT_THAT_KIND)));
    if (!Number.isInteger(sliceSize) || sliceSize < 1 || sliceSize > LARGEST_SLICE) return void soon(() => answer(failed(NO_SUCH_SLICE)));
    if (open >= FILES_OPEN) return void soon(() => answer(failed(TOO_MANY_OPEN)));
    open++;
    file().then(
      (bytes) => answer(succeeded(opened(bytes, sliceSize, () => open--))),
      (failure: unknown) => {
        open--;
        answer(failed({ ...FAILED, message: failure instanceof Error ? failure.message : String(failure) }));
      },
    );
  };
}

function opened(bytes: Uint8Array, sliceSize: number, closed: () => void) {
  let isOpen = true;
  const sliceCount = Math.ceil(bytes.length / sliceSize);
  return guarded("File", {
    size: bytes.length,
    sliceCount,
    getSliceAsync(index: number, callback?: Callback) {
      soon(() => {
        if (!isOpen || !Number.isInteger(index) || index < 0 || index >= sliceCount) return callback?.(failed(NO_SUCH_SLICE));
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        callback?.(succeeded(guarded("Slice", { data, index, size: data.length })));
      });
    },
    closeAsync(callback?: Callback) {
      soon(() => {
        if (isOpen) closed();
        isOpen = false;
        callback?.(succeeded(undefined));
      });
    },
  });
}

/** Never before the call has come back. */
function soon(work: () => void): void {
  queueMicrotask(work);
}

const NOT_THAT_KIND = {
  code: 5001,
  name: "Unsupported file type",
  message: "The workbench hands out the workbook itself, and no text or PDF of it.",
};
const NO_SUCH_SLICE = { code: 5001, name: "Invalid slice", message: "There is no such slice of the file, or the file has been closed." };
const TOO_MANY_OPEN = { code: 5001, name: "Too many files", message: "Two files are open already. Close one with closeAsync." };
const FAILED = { code: 5001, name: "Internal error" };
