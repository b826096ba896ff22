import type { Extract, SoFar } from "../../core/import/extract";
import type { Encoding } from "./encoding";

/** What was read of a file, and how the file was written. */
export interface Imported extends Extract {
  readonly encoding: Encoding;
}

/** What the worker says of the file it was given. */
export type FromWorker =
  | { readonly is: "progress"; readonly share: number; readonly soFar: SoFar | null }
  | { readonly is: "read"; readonly imported: Imported }
  | { readonly is: "refused"; readonly message: string };
