import { fault } from "./book";
import type { Engine } from "./engine";
import { Workbook } from "./workbook";

/** Objects that are reached from others by a property. What is no method and none of these is a value, which is loaded before it is read. */
const REACHED = new Set(
  `workbook application worksheets worksheet tables names settings columns rows charts pivotTables functions format font fill freezePanes
conditionalFormats dataValidation custom title areas series axes categoryAxis layout hierarchies rowHierarchies columnHierarchies dataHierarchies onSelectionChanged`.split(
    /\s+/,
  ),
);

const METHODS =
  /^(?:get[A-Z]|add$|set[A-Z]|set$|clear$|delete$|select$|activate$|copy|convertToRange$|freeze[A-Z]|unfreeze$|autofit|calculate$|date$|today$|suspend)/;

/** Whether a host with a requirement set may be asked for a member of a class. */
export type IsAllowed = (type: string, member: string) => boolean;

type Native = Record<string, unknown>;
/** The native object, once `sync` has come to it. */
type Found = { readonly native: Native | null | undefined };

/**
 * `Excel.run` over a workbook: nothing happens before `context.sync()`, a value is read only after it was loaded, and what the host's requirement
 * set lacks is refused as Excel refuses it.
 */
export function createDoor(engine: Engine, isAllowed: IsAllowed) {
  const runs: { readonly mergeUndoGroup: boolean }[] = [];

  function contextOf() {
    let queue: (() => void)[] = [];
    const sync = async () => {
      const steps = queue;
      queue = [];
      await Promise.resolve();
      for (const step of steps) step();
    };

    const check = (native: object, member: string) => {
      const { type } = native.constructor as { type?: string };
      if (type && !isAllowed(type, member)) throw fault("ApiNotFound", `The API ${type}.${member} is not supported on this platform.`);
    };

    const proxyOf = (found: Found, path: string): unknown => {
      const loaded = new Map<string, unknown>();
      const reached = new Map<string, unknown>();
      let items: unknown[] | undefined;
      const read = (name: string): unknown => {
        if (loaded.has(name)) return loaded.get(name);
        throw fault(
          "PropertyNotLoaded",
          `The property '${name}' of ${path} is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()".`,
        );
      };
      const loadNow = (names: string | readonly string[]): void => {
        const { native } = found;
        if (!native) return;
        for (const name of (typeof names === "string" ? names.split(",") : names).map((each) => each.trim())) {
          const [first = "", wanted] = name.split("/");
          check(native, first);
          if (!(first in native)) throw fault("InvalidArgument", `${path} has no ${first}.`);
          if (first === "items") {
            items ??= (native["items"] as Native[]).map((item, index) => proxyOf({ native: item }, `${path}.items[${index}]`));
            if (wanted !== undefined) for (const item of items as Record<string, (name: string) => void>[]) item[LOAD_NOW]!(wanted);
          } else loaded.set(first, native[first]);
        }
      };
      const load = (names: string | readonly string[]) => {
        queue.push(() => loadNow(names));
        return proxy;
      };
      const call = (method: string, args: readonly unknown[]) => {
        const made: { native: Native | null | undefined; plain?: unknown; isPlain?: boolean } = { native: undefined };
        queue.push(() => {
          const { native } = found;
          if (!native) {
            if (native === null && method.endsWith("OrNullObject")) return void (made.native = null);
            throw fault("ItemNotFound", `${path} is not there.`);
          }
          check(native, method);
          const way = native[method];
          if (typeof way !== "function") throw fault("ApiNotFound", `${path} has no ${method}.`);
          const answer = (way as (...given: unknown[]) => unknown).apply(native, args.map(nativeOf));
          if (answer !== null && typeof answer === "object" && !Array.isArray(answer)) made.native = answer as Native;
          else if (answer === null) made.native = null;
          else {
            made.isPlain = true;
            made.plain = answer;
          }
        });
        return proxyOf(made, `${path}.${method}()`);
      };
      const proxy: unknown = new Proxy({} as object, {
        get(_, name: string) {
          if (name === "then") return undefined;
          if (name === NATIVE) return found;
          if (name === LOAD_NOW) return loadNow;
          if (name === "context") return context;
          if (name === "load") return load;
          if (name === "isNullObject") {
            if (found.native === undefined) throw fault("PropertyNotLoaded", `isNullObject of ${path}`);
            return found.native === null;
          }
          if (name === "items") return items ?? read("items");
          const result = found as { isPlain?: boolean; plain?: unknown };
          if (name === "value" && result.isPlain) return result.plain;
          if (REACHED.has(name) || (name === "rule" && path.endsWith("custom"))) {
            const known = reached.get(name);
            if (known) return known;
            const made = proxyOf(
              {
                get native() {
                  const { native } = found;
                  if (!native) return native;
                  check(native, name);
                  if (!(name in native)) throw fault("ApiNotFound", `${path} has no ${name}.`);
                  return native[name] as Native;
                },
              },
              `${path}.${name}`,
            );
            reached.set(name, made);
            return made;
          }
          if (METHODS.test(name)) return (...args: unknown[]) => call(name, args);
          return read(name);
        },
        set(_, name: string, value: unknown) {
          queue.push(() => {
            const { native } = found;
            if (!native) throw fault("ItemNotFound", `${path} is not there.`);
            check(native, name);
            native[name] = nativeOf(value);
          });
          return true;
        },
      });
      return proxy;
    };

    const root = { workbook: new Workbook(engine) } as unknown as Native;
    root["application"] = (root["workbook"] as Workbook).application;
    const context: Record<string, unknown> = { sync, load: (object: { load(names: string): void }, names: string) => object.load(names) };
    for (const name of ["workbook", "application"])
      Object.defineProperty(context, name, { get: () => proxyOf({ native: root[name] as Native }, name) });
    return { context, sync };
  }

  return {
    runs,
    async run(...given: unknown[]): Promise<unknown> {
      const work = given.at(-1) as (context: unknown) => Promise<unknown>;
      const options = (given.length > 1 ? given[0] : {}) as { mergeUndoGroup?: boolean };
      if (options.mergeUndoGroup && !isAllowed("RunOptions", "mergeUndoGroup")) throw fault("InvalidArgument", "mergeUndoGroup");
      runs.push({ mergeUndoGroup: options.mergeUndoGroup ?? false });
      const { context, sync } = contextOf();
      const answer = await work(context);
      await sync();
      return answer;
    },
  };
}

const NATIVE = "__native";
const LOAD_NOW = "__loadNow";

/** Objects of Excel's among what is given to a method, as their host knows them. */
function nativeOf(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const found = (given as Record<string, Found | undefined>)[NATIVE];
  if (found) return found.native;
  if (Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]): [string, unknown] => [name, nativeOf(value)]));
}
