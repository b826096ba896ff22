import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: { include: ["test/register/read.ts"], env: { STALE_DIST: "allowed" } },
});
