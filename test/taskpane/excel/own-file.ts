interface Failure {
  readonly code: number;
  readonly name: string;
  readonly message: string;
}

/** The file that the host hands out, as tests set it, and what became of it. */
export interface OwnFile {
  bytes: Uint8Array;
  /** What the host answers instead of the file, or of a slice. */
  failure: Failure | null;
  sliceFailure: Failure | null;
  /** Files that were opened, and those of them that were closed again. */
  opened: number;
  closed: number;
  /** The host may hand out smaller slices than are asked for, or leave out the last. */
  largestSlice: number;
  isCutShort: boolean;
  /** The sizes that slices were asked in. */
  readonly sliceSizes: number[];
}

export function newOwnFile(): OwnFile {
  return {
    bytes: new Uint8Array(),
    failure: null,
    sliceFailure: null,
    opened: 0,
    closed: 0,
    largestSlice: Infinity,
    isCutShort: false,
    sliceSizes: [],
  };
}

type Done = (result: { status: string; value?: unknown; error?: Failure }) => void;

/** `getFileAsync` as office.js has it: bytes come as a list of numbers, in slices, and two files may be open. */
export function fileAsyncOf(own: OwnFile) {
  return (fileType: string, options: { sliceSize: number }, done: Done): void => {
    const failure =
      own.opened - own.closed >= 2 ? { code: 5001, name: "Internal Error", message: "An internal error has occurred." } : own.failure;
    if (fileType !== "compressed") throw new TypeError(fileType);
    if (failure) return void setTimeout(() => done({ status: "failed", error: failure }));
    own.opened++;
    own.sliceSizes.push(options.sliceSize);
    const sliceSize = Math.min(options.sliceSize, own.largestSlice);
    const { bytes } = own;
    const value = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize) - Number(own.isCutShort),
      getSliceAsync(index: number, ready: Done) {
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        const error = own.sliceFailure;
        setTimeout(() => ready(error ? { status: "failed", error } : { status: "succeeded", value: { data, index, size: data.length } }));
      },
      closeAsync(ready?: Done) {
        own.closed++;
        setTimeout(() => ready?.({ status: "succeeded" }));
      },
    };
    setTimeout(() => done({ status: "succeeded", value }));
  };
}
