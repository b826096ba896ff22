const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const { join, relative, sep } = require("node:path");

const REPOSITORY = join(__dirname, "..");
/** What is built comes from these, and from nothing else. */
const SOURCES = ["assets", "build", "hosting", "manifest.xml", "package-lock.json", "package.json", "src", "webpack.config.js"];

function filesIn(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesIn(join(path, entry.name)));
  } catch {
    return [path];
  }
}

/** A digest of the names and contents of all that the build reads. */
function digestOfSources(repository = REPOSITORY) {
  const digest = createHash("sha256");
  const files = SOURCES.flatMap((name) => filesIn(join(repository, name))).filter((path) => !path.endsWith(".md"));
  for (const path of files.map((each) => relative(repository, each).split(sep).join("/")).sort()) {
    digest.update(`${path}\n`).update(readFileSync(join(repository, path)));
  }
  return digest.digest("hex");
}

/** Where the build writes it, beside the folders. */
const DIGEST_FILE = "sources.sha256";

module.exports = { digestOfSources, DIGEST_FILE };
