const { sources } = require("webpack");

/** Writes texts beside what is built: `files()` gives them by name. */
class TextFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("TextFiles", (compilation) => {
      compilation.hooks.processAssets.tap("TextFiles", () => {
        for (const [name, text] of Object.entries(this.files())) compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  }
}

module.exports = { TextFiles };
