import type { Batch, Found } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { collection } from "./collection";
import { itemNotFound } from "./errors";

interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** Dates are kept as Excel keeps them: in a text that says it is a date. */
const asText = (value: unknown) => JSON.stringify(value instanceof Date ? { date: value.toISOString() } : { value });
const asValue = (text: string): unknown => {
  const { date, value } = JSON.parse(text) as { date?: string; value?: unknown };
  return date === undefined ? value : new Date(date);
};

/** Values under keys, which are kept in the workbook: Excel's settings, and its custom properties. */
export function keyedValues(batch: Batch, name: string, prefix: string): ClientObject {
  const { notes } = batch.grid;
  const list = (): Entry[] =>
    Object.entries(notes.all())
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => ({ key: key.slice(prefix.length), value: asValue(text) }));
  const entry = (found: Found<Entry | null>): ClientObject => {
    const key = (): string => {
      const at = found();
      if (!at) throw itemNotFound("The requested resource doesn't exist.");
      return at.key;
    };
    return clientObject(batch, {
      name: name.replace("Collection", ""),
      properties: {
        key: { read: key },
        value: {
          read: () => list().find((each) => each.key === key())?.value,
          write: (value) => notes.set(prefix + key(), asText(value)),
        },
      },
      isNull: () => (found.isFound() ? found() === null : undefined),
      members: { delete: () => batch.change(() => notes.set(prefix + key(), null)) },
    });
  };
  return collection<Entry>(batch, {
    name,
    list,
    isNamed: ({ key }, wanted) => key === wanted,
    object: entry,
    members: {
      /** Puts the value in the place of one that is there. */
      add: (key: string, value: unknown) =>
        entry(
          batch.make(() => {
            notes.set(prefix + key, asText(value));
            return { key, value };
          }),
        ),
      deleteAll: () =>
        batch.change(() => {
          for (const { key } of list()) notes.set(prefix + key, null);
        }),
    },
  });
}

const PROPERTIES = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company", "status"] as const;

/** Excel's DocumentProperties. */
export function documentProperties(batch: Batch): ClientObject {
  const { notes } = batch.grid;
  return clientObject(batch, {
    name: "DocumentProperties",
    properties: Object.fromEntries(
      PROPERTIES.map((property) => [
        property,
        {
          read: () => notes.all()[`property:${property}`] ?? "",
          write: (value: unknown) => notes.set(`property:${property}`, String(value)),
        },
      ]),
    ),
    members: {
      get custom() {
        return keyedValues(batch, "DocumentPropertyCollection", "custom:");
      },
    },
  });
}
