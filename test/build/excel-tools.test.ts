import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const tools = readdirSync(join(ROOT, "node_modules")).filter(
  (name) => name.startsWith("office-addin-") && existsSync(join(ROOT, "node_modules", name, "lib")),
);

describe("the tools of npm run excel, which cannot be run here", () => {
  it.each(tools)("%s finds every module that its code requires", (name) => {
    const lib = join(ROOT, "node_modules", name, "lib");
    const code = readdirSync(lib).filter((file) => file.endsWith(".js"));
    const required = code.flatMap((file) =>
      [...readFileSync(join(lib, file), "utf8").matchAll(/require\("([^."][^"]*)"\)/g)].map(([, module]) => module!),
    );
    const { resolve } = createRequire(join(lib, "index.js"));
    for (const module of new Set(required)) expect(() => resolve(module), module).not.toThrow();
  });

  it("semver is declared by us: office-addin-dev-settings requires it, and does not declare it", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly devDependencies: object };
    expect(devDependencies).toHaveProperty("semver");
  });
});
