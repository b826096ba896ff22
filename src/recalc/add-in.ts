import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { Metadata } from "../workbench/custom-functions/metadata";
import { createRegistry } from "../workbench/custom-functions/registry";
import { essexHost, type EssexHost } from "./essex-host";

/** The functions of the built add-in in a folder. They run in the main context: in one of its own every global is slow. */
export function addInOf(folder: string): EssexHost {
  const registry = createRegistry();
  const path = join(folder, "functions.js");
  Object.assign(globalThis, { CustomFunctions: registry.CustomFunctions });
  new Script(readFileSync(path, "utf8"), { filename: path }).runInThisContext();
  return essexHost(JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")) as Metadata, registry);
}
