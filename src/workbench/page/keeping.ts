import { createStore, del, get, set } from "idb-keyval";
import type { KeptWorkbook } from "../grid/grid";

const KEY = "kept";
const LOCK = "essex-workbench";

/** What is kept between visits, in the browser's storage on this computer and nowhere else. */
export interface Kept {
  /** When, as an ISO date and time. */
  readonly at: string;
  readonly workbook: KeptWorkbook;
  /** The file that the workbook was opened from, so that it can be saved into it. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

export interface Store {
  read(): Promise<Kept | null>;
  write(kept: Kept): Promise<void>;
  forget(): Promise<void>;
}

/** The browser's storage. Where a browser keeps nothing, as some do in private windows, nothing is kept and nothing fails. */
export function browserStore(): Store {
  const store = () => createStore("essex-workbench", "workbooks");
  return {
    read: async () => {
      try {
        return (await get<Kept>(KEY, store())) ?? null;
      } catch {
        return null;
      }
    },
    write: (kept) => set(KEY, kept, store()),
    forget: async () => {
      try {
        await del(KEY, store());
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** Whether this tab is the one that keeps its workbook: of two tabs the first does, or each would write over the other. */
export function isKeeper(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!("locks" in navigator)) return resolve(true);
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held for as long as the tab is open.
      return lock && new Promise(() => undefined);
    });
  });
}
