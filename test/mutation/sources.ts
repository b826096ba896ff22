import { readdirSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

type Run = (load: (specifier: string) => unknown, module: { exports: unknown }, meta: { dirname: string; url: string }) => void;

interface Source {
  readonly run: Run;
  /** What it imports: its specifier, and the file or package that is meant. */
  readonly imports: ReadonlyMap<string, string>;
  readonly readsDataAsFiles: boolean;
}

const ROOT = resolve(import.meta.dirname, "../..");
export const DATA = join(ROOT, "src/data");
/** What tests call of the built add-in, and what stands in for it. */
const BUNDLE = join(ROOT, "test/bundle/bundle");
const STAND_IN = join(ROOT, "test/mutation/bundle.ts");
const QUERY = /\?(?:text|each)$/;
const native = createRequire(import.meta.url);

/**
 * The sources and tests of the repository, compiled once and run as often as is asked, with data that can be changed in between: a module is run
 * again only where it rests on what was changed.
 */
export class Sources {
  readonly #sources = new Map<string, Source>();
  readonly #exports = new Map<string, { exports: unknown }>();
  readonly #packages = new Map<string, unknown>();
  readonly #importers = new Map<string, Set<string>>();
  /** The documents of src/data by their path, as the modules see them. */
  readonly data: ReadonlyMap<string, unknown>;

  readonly #texts: ReadonlyMap<string, string>;

  /** `texts` has what is compiled of some files in place of what they say. */
  constructor(stand: Readonly<Record<string, unknown>>, texts: ReadonlyMap<string, string> = new Map()) {
    this.#texts = texts;
    // What is imported while a test runs is compiled to a plain require.
    Object.assign(globalThis, { require: native });
    for (const [name, module] of Object.entries(stand)) this.#packages.set(name, module);
    this.data = new Map(
      readdirSync(DATA, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".json"))
        .map((path) => [join(DATA, path), JSON.parse(readFileSync(join(DATA, path), "utf8")) as unknown]),
    );
    this.#packages.set("node:fs", this.#files());
  }

  /** Compiles a file and all that it imports, and loads the packages these use. */
  async prepare(path: string): Promise<void> {
    if (this.#sources.has(path) || isData(path)) return;
    const source = compiled(path, this.#texts.get(path));
    this.#sources.set(path, source);
    for (const target of source.imports.values()) {
      this.#importersOf(target).add(path);
      if (isSource(target)) await this.prepare(target);
      else if (!this.#packages.has(target))
        this.#packages.set(target, isBuiltin(target) || target.endsWith(".cjs") ? native(target) : packageAs(await import(target)));
      const list = target.endsWith("?each") ? this.data.get(target.replace(QUERY, "")) : undefined;
      for (const name of (list as string[] | undefined) ?? []) this.#importersOf(join(dirname(target), `${name}.json`)).add(target);
      if (QUERY.test(target)) this.#importersOf(target.replace(QUERY, "")).add(target);
    }
    if (source.readsDataAsFiles) for (const document of this.data.keys()) this.#importersOf(document).add(path);
  }

  /** What rests on a document of the data, at whatever distance. */
  restingOn(document: string): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (path: string) => {
      for (const importer of this.#importersOf(path)) {
        if (found.has(importer)) continue;
        found.add(importer);
        visit(importer);
      }
    };
    visit(document);
    return found;
  }

  forget(modules: Iterable<string>): void {
    for (const path of modules) this.#exports.delete(path);
  }

  forgetAll(): void {
    this.#exports.clear();
  }

  load(path: string): unknown {
    const known = this.#exports.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.#exports.set(path, module);
    if (isData(path)) {
      module.exports = this.#documentAs(path);
      return module.exports;
    }
    const { run, imports } = this.#sources.get(path)!;
    try {
      run((specifier) => this.#required(imports.get(specifier) ?? specifier), module, { dirname: dirname(path), url: `file://${path}` });
    } catch (error) {
      this.#exports.delete(path);
      throw error;
    }
    return module.exports;
  }

  #required(target: string): unknown {
    return isSource(target) ? this.load(target) : this.#packages.get(target);
  }

  #documentAs(path: string): unknown {
    const file = path.replace(QUERY, "");
    const document = this.data.get(file) ?? this.#elsewhere(file);
    if (path.endsWith("?text")) return { __esModule: true, default: JSON.stringify(document) };
    if (!path.endsWith("?each")) return { ...(document as object), __esModule: true, default: document };
    return {
      __esModule: true,
      default: JSON.stringify((document as string[]).map((name) => this.data.get(join(dirname(file), `${name}.json`)))),
    };
  }

  /** JSON that is no data of the add-in: read from its file each time it is asked for. */
  #elsewhere(file: string): unknown {
    return JSON.parse(readFileSync(file, "utf8"));
  }

  #importersOf(path: string): Set<string> {
    let importers = this.#importers.get(path);
    if (!importers) this.#importers.set(path, (importers = new Set()));
    return importers;
  }

  /** node:fs, where the data are read as they stand changed. */
  #files(): unknown {
    const read = (path: string, ...rest: []) => {
      const document = this.data.get(String(path));
      return document === undefined ? readFileSync(path, ...rest) : JSON.stringify(document);
    };
    return { ...native("node:fs"), readFileSync: read };
  }
}

/** A package as what is compiled to CommonJS takes it. */
function packageAs(exports: Record<string, unknown>): unknown {
  return { ...exports, __esModule: true, default: exports.default ?? exports };
}

/** Whether it is compiled here: anything else is loaded as Node does. */
function isSource(target: string): boolean {
  return target.startsWith("/") && (isData(target) || target.endsWith(".ts"));
}

function isData(path: string): boolean {
  return path.replace(QUERY, "").endsWith(".json");
}

function compiled(path: string, text = readFileSync(path, "utf8")): Source {
  const { outputText } = ts.transpileModule(text.replaceAll("import.meta", "importMeta"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const code = `${outputText.replaceAll('require("', 'imported$("')}\n//# sourceURL=${relative(ROOT, path)}`;
  const imports = new Map([...code.matchAll(/\bimported\$\("([^"]+)"\)/g)].map(([, specifier]) => [specifier!, target(path, specifier!)]));
  const run = new Function("imported$", "module", "importMeta", `const exports = module.exports;${code}`) as Run;
  return { run, imports, readsDataAsFiles: text.includes('"node:fs"') && /["/]src\/data\b/.test(text.replace(/from "[^"]*"/g, "")) };
}

function target(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = resolve(dirname(from), specifier);
  if (path === BUNDLE && from !== STAND_IN) return STAND_IN;
  return isData(path) || /\.[cm]?[jt]s$/.test(path) ? path : `${path}.ts`;
}
