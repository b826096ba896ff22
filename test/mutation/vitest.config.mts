import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: [`test/mutation/${process.env["MUTATE_CODE"] === undefined ? "data" : "code"}.mutation.ts`],
    env: { TZ: "Europe/London", STALE_DIST: "allowed" },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
