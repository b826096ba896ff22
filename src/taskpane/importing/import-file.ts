import packageFile from "../../../package.json";
import type { SoFar } from "../../core/import/extract";
import type { FromWorker, Imported } from "./messages";

/** A file being read in a worker, so that the pane stays alive. */
export interface Import {
  /** What was read, or the sentence that says why nothing was; null where it was cancelled. */
  readonly done: Promise<Imported | string | null>;
  cancel(): void;
}

/** Reads a file. `onProgress` hears the share read, and what is known of the file by then. */
export function importFile(file: File, onProgress: (share: number, soFar: SoFar | null) => void): Import {
  const worker = new Worker(`${__webpack_public_path__}import.js?${packageFile.version}`);
  let settle: (outcome: Imported | string | null) => void;
  const done = new Promise<Imported | string | null>((resolve) => {
    settle = (outcome) => {
      worker.terminate();
      resolve(outcome);
    };
  });
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.is === "progress") onProgress(data.share, data.soFar);
    else settle(data.is === "read" ? data.imported : data.message);
  });
  worker.addEventListener("error", () => settle("the part of ESSEX that reads files could not be loaded."));
  worker.postMessage(file);
  return { done, cancel: () => settle(null) };
}
