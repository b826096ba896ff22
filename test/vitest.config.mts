import { join } from "node:path";
import { defineConfig } from "vitest/config";

const BROWSER_TESTS = ["test/workbench/**/*.browser.test.ts", "test/taskpane/**/*.browser.test.ts"];

/** The rules count days, so the suite passes wherever the clock stands: east and west of Greenwich, and with summer time. */
const zones = ["UTC", "Europe/London", "America/New_York"].map((zone) => ({
  test: {
    name: zone,
    env: { TZ: zone },
    testTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    exclude: [...BROWSER_TESTS, "**/node_modules/**"],
  },
}));

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    projects: [
      ...zones,
      { test: { name: "browser", include: BROWSER_TESTS, testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false } },
    ],
  },
});
