import type { Batch, Found } from "./batch";
import { clientResult, pathsIn, type ClientObject } from "./client-object";
import { itemNotFound, notLoaded } from "./errors";
import { guarded } from "./guarded";

export interface CollectionParts<Item> {
  readonly name: string;
  /** What it holds, when `sync` comes to it. */
  list(): readonly Item[];
  isNamed(item: Item, key: string): boolean;
  object(found: Found<Item | null>): ClientObject;
  readonly members?: object;
}

/** A collection of Excel's API: its items are known after `load` and `sync`, and one of them is found by its name or place. */
export function collection<Item>(batch: Batch, { name, list, isNamed, object, members = {} }: CollectionParts<Item>): ClientObject {
  let items: ClientObject[] | undefined;
  let count: number | undefined;
  const at = (index: number): Item => {
    const item = list()[index];
    if (item === undefined) throw itemNotFound(`${name} has no item at ${String(index)}.`);
    return item;
  };
  const target = Object.defineProperties(
    {
      /** `items/name` and `name` both load the names of all. */
      load(names?: unknown) {
        const paths = pathsIn(names)
          .map((path) => path.replace(/^(items|\$all|\*)\/?/, ""))
          .filter((path) => path !== "" && path !== "count");
        batch.read(() => {
          const all = list();
          count = all.length;
          items = all.map((item) => object(Object.assign(() => item, { isFound: () => true })));
          for (const each of items) each.load(paths);
        });
        return self;
      },
      getCount: () => clientResult(batch, () => list().length),
      getItemAt: (index: number) => object(batch.find(() => at(index))),
      getItem: (key: string | number) =>
        object(
          batch.find(() => {
            const item = list().find((each) => isNamed(each, String(key)));
            if (item === undefined) throw itemNotFound(`The requested resource doesn't exist: ${String(key)}`);
            return item;
          }),
        ),
      getItemOrNullObject: (key: string | number) => object(batch.find(() => list().find((each) => isNamed(each, String(key))) ?? null)),
      toJSON: () => ({ items: items?.map((item) => (item as { toJSON?(): unknown }).toJSON?.()) }),
    },
    {
      items: {
        get() {
          if (!items) throw notLoaded("items");
          return items;
        },
      },
      count: {
        get() {
          if (count === undefined) throw notLoaded("count");
          return count;
        },
      },
      ...Object.getOwnPropertyDescriptors(members),
    },
  );
  const self = guarded(name, target) as unknown as ClientObject;
  return self;
}
