const { basename, resolve } = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const webpack = require("webpack");

const NAME = "CustomFunctions";
const ENTRY = resolve(__dirname, "../src/functions/functions.ts");
const generated = new WeakMap();

/**
 * What Microsoft's plugin for webpack does with its generator, but for two things. Nothing of a function is run before it is first called: the
 * plugin's associations make every file of functions run while the add-in loads. And error cells are asked for, without which one #N/A spoils the
 * answer of a whole column: the generator writes the key for data types and not this one.
 */
class CustomFunctions {
  constructor(sources) {
    this.sources = sources;
  }

  apply(compiler) {
    let made;
    compiler.hooks.beforeCompile.tapPromise(NAME, async () => void (made = await generateCustomFunctionsMetadata(this.sources, true)));
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      generated.set(compiler, made.associate);
      for (const error of made.errors) compilation.errors.push(new webpack.WebpackError(error));
      compilation.hooks.processAssets.tap({ name: NAME, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(made.metadataJson) };
        compilation.emitAsset("functions.json", new webpack.sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
    compiler.options.module.rules.push({ include: ENTRY, enforce: "post", use: __filename });
  }
}

/** A loader for the file that is loaded first: each function is named to Excel, and its own file run when it is called. */
module.exports = function (source) {
  const associations = generated.get(this._compiler).map(({ id, functionName, sourceFileName }) => {
    const file = JSON.stringify(`./${basename(sourceFileName, ".ts")}`);
    return `CustomFunctions.associate("${id}", (...cells) => require(${file}).${functionName}(...cells));`;
  });
  return [source, ...associations].join("\n");
};
Object.assign(module.exports, { CustomFunctions });
