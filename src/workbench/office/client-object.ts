import type { Batch } from "./batch";
import { invalidArgument, notLoaded } from "./errors";
import { guarded } from "./guarded";

export interface Property {
  read(): unknown;
  write?(value: unknown): void | Promise<void>;
}

export interface ClientObjectParts {
  readonly name: string;
  /** Readable after `load` and `sync`. */
  readonly properties: Readonly<Record<string, Property>>;
  /** Methods, and objects reached from this one. */
  readonly members?: object;
  /** Whether the thing turned out not to exist; undefined before `sync`. */
  readonly isNull?: () => boolean | undefined;
}

export type ClientObject = { load(names?: unknown): ClientObject } & Record<string, unknown>;

/** The paths asked for, in any of the forms that `load` takes: "a, b/c", ["a"], { a: true }. */
export function pathsIn(names: unknown): string[] {
  if (typeof names === "string")
    return names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean);
  if (Array.isArray(names)) return names.flatMap(pathsIn);
  if (typeof names !== "object" || names === null) return [];
  return Object.entries(names).flatMap(([name, wanted]) => {
    if (typeof wanted === "object") return pathsIn(wanted).map((path) => `${name}/${path}`);
    return wanted === true ? [name] : [];
  });
}

/** Sets each of the properties, of objects reached from this one too, as Excel's `set` does. */
function setAll(object: ClientObject, properties: ClientObjectParts["properties"], values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (name in properties || typeof value !== "object" || value === null) object[name] = value;
    else (object[name] as { set(values: unknown): void }).set(value);
  }
}

/** The members, each that is made when it is asked for made once: what is loaded of it is there when it is asked for again. */
function madeOnce(members: object): PropertyDescriptorMap {
  const descriptors: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(members);
  for (const descriptor of Object.values(descriptors)) {
    const make = descriptor.get;
    let made: unknown;
    if (make) descriptor.get = () => (made ??= make.call(members));
  }
  return descriptors;
}

/** An object of Excel's API: its properties are read only after `load` and `sync`, and what it does not have throws. */
export function clientObject(batch: Batch, { name, properties, members = {}, isNull }: ClientObjectParts): ClientObject {
  const loaded = new Map<string, unknown>();
  const load = (names?: unknown): ClientObject => {
    const asked = pathsIn(names).filter((path) => path !== "$all" && path !== "*");
    for (const path of asked.length > 0 ? asked : Object.keys(properties)) {
      const [first = "", ...rest] = path.split("/");
      const property = properties[first];
      if (rest.length > 0) (object[first] as ClientObject).load(rest.join("/"));
      else if (property) batch.read(() => void (isNull?.() || loaded.set(first, property.read())));
      else if (first in members) (object[first] as Partial<ClientObject>).load?.();
      else if (first !== "isNullObject") throw invalidArgument(`${name} has no property '${first}' that could be loaded.`);
    }
    return object;
  };
  // Copied as they are, not read: a member may be made only when it is asked for.
  const target = Object.defineProperties(
    {
      load,
      set: (values: Readonly<Record<string, unknown>>) => setAll(object, properties, values),
      toJSON: () => Object.fromEntries(loaded),
      track: () => object,
      untrack: () => object,
      context: { sync: () => batch.sync() },
    },
    madeOnce(members),
  ) as unknown as ClientObject;
  for (const [property, { write }] of Object.entries(properties)) {
    Object.defineProperty(target, property, {
      enumerable: true,
      get() {
        if (!loaded.has(property)) throw notLoaded(property);
        return loaded.get(property);
      },
      set(value: unknown) {
        if (!write) throw new TypeError(`Cannot set property ${property} of ${name} which has only a getter`);
        loaded.set(property, value);
        batch.change(() => write(value));
      },
    });
  }
  if (isNull) {
    Object.defineProperty(target, "isNullObject", {
      get() {
        const answer = isNull();
        if (answer === undefined) throw notLoaded("isNullObject");
        return answer;
      },
    });
  }
  const object = guarded(name, target);
  return object;
}

/** What a method of Excel's API answers after `sync`, such as `getCount`. */
export function clientResult<T>(batch: Batch, read: () => T): { readonly value: T } {
  const found = batch.find(read);
  return {
    get value() {
      if (!found.isFound()) throw notLoaded("value");
      return found();
    },
  };
}
