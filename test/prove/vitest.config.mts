import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const jsonText = createRequire(import.meta.url)("../../src/data/json-text.cjs") as { plugin: () => Plugin };

/** Only what `npm run prove` runs: as many cases as are asked for, for as long as they take. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  plugins: [jsonText.plugin()],
  test: {
    include: ["test/prove/on-demand.ts"],
    testTimeout: 0,
    reporters: ["dot"],
    disableConsoleIntercept: true,
    env: { TZ: "Europe/London" },
  },
});
