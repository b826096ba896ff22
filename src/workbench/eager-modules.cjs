const { parse } = require("acorn");
const { sources, Compilation } = require("webpack");

const NAME = "EagerModulesPlugin";
/** Below this a function is not worth a pair of brackets. */
const LARGE = 2_000;

/**
 * Puts large modules into brackets: `{ 17(e,t,n){…} }` becomes `{ 17:(function(e,t,n){…}) }`. A browser takes such a function for one that is
 * called at once, and reads it in full while the script arrives; otherwise it reads a module of a megabyte twice, the second time when the
 * page waits for it.
 */
class EagerModulesPlugin {
  /** `names`: the scripts whose modules are all run at once. */
  constructor(names) {
    this.names = names;
    this.known = new Map();
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      // After the minimizer, which would take the brackets away again.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        for (const name of this.names) {
          const before = assets[name]?.source().toString();
          if (before === undefined) continue;
          const known = this.known.get(name);
          const after = known?.before === before ? known.after : bracketed(before);
          this.known.set(name, { before, after });
          compilation.updateAsset(name, new sources.RawSource(after));
        }
      });
    });
  }
}

/** The script `(…).push([[ids], { 17(e,t,n){…}, 18:(e,t)=>{…} }])` with its large modules in brackets. */
function bracketed(script) {
  const insertions = [];
  for (const { expression } of parse(script, { ecmaVersion: "latest" }).body) {
    const modules = expression?.arguments?.[0]?.elements?.find((element) => element?.type === "ObjectExpression");
    for (const { key, value, method } of modules?.properties ?? []) {
      if (value.end - value.start < LARGE) continue;
      insertions.push(method ? [key.end, ":(function"] : [value.start, "("], [value.end, ")"]);
    }
  }
  return insertions.sort(([one], [other]) => other - one).reduce((text, [at, added]) => text.slice(0, at) + added + text.slice(at), script);
}

module.exports = { EagerModulesPlugin };
