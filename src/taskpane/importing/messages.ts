import type { Extract } from "../../core/import/extract";
import type { Decoded } from "./encoding";

/** What was read of a file, and how the file was written. */
export interface Imported extends Extract {
  readonly encoding: Decoded["encoding"];
}

/** What the worker says of the file it was given. */
export type FromWorker =
  | { readonly is: "progress"; readonly share: number }
  | { readonly is: "read"; readonly imported: Imported }
  | { readonly is: "refused"; readonly message: string };
