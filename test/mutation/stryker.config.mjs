// npm run mutate -- [folder of src/core, such as traded]: every folder where none is named, which takes hours on two cores.
const folder = process.env.MUTATE_FOLDER ?? "";

export default {
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/code.vitest.config.mts", related: true },
  mutate: [folder.endsWith(".ts") ? `src/core/${folder}` : `src/core/${folder ? `${folder}/` : ""}**/*.ts`],
  // A mutant that cannot be compiled is none, and one of a constant made while a file is loaded needs all of its tests.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 96, low: 92, break: 92 },
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false, reportTests: false },
  jsonReporter: { fileName: `.stryker/${folder.replaceAll("/", "-") || "core"}.json` },
  tempDirName: ".stryker/tmp",
  ignorePatterns: ["dist", "assets", "docs", ".stryker", "test/recalc", "test/xlsx", "test/workbench"],
  allowConsoleColors: false,
};
