const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** The files of this folder that hold custom functions: the metadata generator sees only files it is given by name. */
exports.functionSources = readdirSync(__dirname)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(__dirname, name))
  .filter((path) => /^ \* @customfunction /m.test(readFileSync(path, "utf8")));
