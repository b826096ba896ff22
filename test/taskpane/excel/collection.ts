import { fault } from "./book";

/** A collection of Excel's: its items by their place, name or id. */
export class Collection<Item extends object> {
  static readonly type: string = "Collection";
  constructor(readonly items: readonly Item[]) {}
  get count() {
    return this.items.length;
  }
  getCount() {
    return this.items.length;
  }
  getItemAt(index: number): Item {
    return this.items[index] ?? missing(index);
  }
  getItemOrNullObject(key: string): Item | null {
    return this.items.find((item) => keysOf(item).some((each) => each?.toLowerCase() === key.toLowerCase())) ?? null;
  }
  getItem(key: string): Item {
    return this.getItemOrNullObject(key) ?? missing(key);
  }
}

function keysOf(item: object): (string | undefined)[] {
  const { id, name, key } = item as { id?: string; name?: string; key?: string };
  return [id, name, key];
}

function missing(key: unknown): never {
  throw fault("ItemNotFound", `The requested resource doesn't exist: ${String(key)}`);
}
