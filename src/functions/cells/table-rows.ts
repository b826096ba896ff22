import { type Rows } from "./columns";

/** A row as it was read. */
export interface RowRead {
  /** Its place in the range, counted from 1. */
  readonly place: number;
  /** Its values, by the core's words. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the rule made of it; null where it leaves it out. */
  readonly made: unknown;
}

/** The same rows, and what is made of them as they are gone through: one by one, also where like rows would be counted together. */
export function heard<T extends object>(rows: Rows<T>): { readonly rows: Rows<T>; readonly read: () => readonly RowRead[] } {
  let read: RowRead[] = [];
  const each: Rows<T>["each"] = (rule) => {
    read = [];
    return rows.each((values, place) => {
      const made = rule(values, place);
      if (made.ok) read.push({ place, values: values as Record<string, unknown>, made: made.value });
      return made;
    });
  };
  return {
    rows: {
      ...rows,
      each,
      alike: (rule) => {
        const found = each(rule);
        return found.ok ? { ok: true, value: found.value.map((of) => ({ of, times: 1 })) } : found;
      },
      all: () => each((values) => ({ ok: true, value: values })),
    },
    read: () => read,
  };
}
