const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/*
 * JSON that is most of what the add-in holds and is seldom asked for is imported as text, and parsed when it is: `x.json?text` is the file,
 * `x.json?each` the array of the files beside it that it names.
 */

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const named = (list) => read(list).map((name) => join(dirname(list), `${name}.json`));
const moduleOf = (content) => `export default ${JSON.stringify(JSON.stringify(content))};`;

function moduleFor(path, query) {
  return moduleOf(query === "?each" ? named(path).map(read) : read(path));
}

/** For webpack. */
module.exports = function jsonText() {
  if (this.resourceQuery === "?each") named(this.resourcePath).forEach((path) => this.addDependency(path));
  return moduleFor(this.resourcePath, this.resourceQuery);
};

/** The same for Vite, which runs the tests. */
module.exports.plugin = () => ({
  name: "json-text",
  enforce: "pre",
  load(id) {
    const [, path, query] = /^(.*\.json)(\?(?:text|each))$/.exec(id) ?? [];
    return path === undefined ? undefined : moduleFor(path, query);
  },
});
