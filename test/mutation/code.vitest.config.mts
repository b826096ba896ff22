import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";

const jsonText = createRequire(import.meta.url)("../../src/data/json-text.cjs") as { plugin: () => Plugin };

/** What Stryker runs for each mutant of the core: the core's tests, and those of the cells that say what it answers. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  plugins: [jsonText.plugin()],
  test: {
    env: { TZ: "Europe/London", STALE_DIST: "allowed" },
    include: (process.env["MUTATE_TESTS"] ?? "test/core/**/*.test.ts").split(","),
    testTimeout: 60_000,
  },
});
