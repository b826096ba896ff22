import { notAvailable } from "./errors";

/** Names that the language itself asks for on any object. */
const SILENT = new Set<PropertyKey>(["then", "toJSON", "constructor"]);

/** The object, in which what the workbench does not have throws and names itself rather than being undefined. */
export function guarded<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (key in target || typeof key === "symbol" || SILENT.has(key)) return Reflect.get(target, key, receiver);
      throw notAvailable(`${name}.${key}`);
    },
    set(target, key, value, receiver) {
      if (key in target) return Reflect.set(target, key, value, receiver);
      throw notAvailable(`${name}.${String(key)}`);
    },
  });
}
