import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Only what `npm run prove` runs: as many cases as are asked for, for as long as they take. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: ["test/prove/on-demand.ts"],
    testTimeout: 0,
    reporters: ["dot"],
    disableConsoleIntercept: true,
    env: { TZ: "Europe/London" },
  },
});
