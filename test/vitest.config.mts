import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";

const BROWSER_TESTS = ["test/**/*.browser.test.ts"];

const inZone = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, env: { TZ: name }, testTimeout: 60_000, include, exclude: [...BROWSER_TESTS, "**/node_modules/**"] },
});

/** Only the foundation knows how days are written and counted: it passes wherever the clock stands, and what is built on it where there is summer time. */
const FOUNDATION = ["test/core/foundation/*.test.ts"];

const jsonText = createRequire(import.meta.url)("../src/data/json-text.cjs") as { plugin: () => Plugin };

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  plugins: [jsonText.plugin()],
  test: {
    projects: [
      inZone("Europe/London", ["test/**/*.test.ts"]),
      inZone("UTC", FOUNDATION),
      inZone("America/New_York", FOUNDATION),
      {
        extends: true,
        test: { name: "browser", include: BROWSER_TESTS, testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
