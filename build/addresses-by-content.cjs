const { createHash } = require("node:crypto");
const { Compilation, sources } = require("webpack");

const ADDRESSED = /\b(src|href)=("?)((?:\.\.\/)?([\w-]+\.(?:js|css)))\2/g;

/**
 * Gives the scripts and styles of a page addresses that change with their contents, and with nothing else: a new page must not meet old
 * scripts, and the same sources make the same page wherever they are built.
 */
class AddressesByContent {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddressesByContent", (compilation) => {
      // When all else is done: the scripts name one another by their contents too.
      const when = { name: "AddressesByContent", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT };
      compilation.hooks.processAssets.tap(when, (assets) => {
        const digestOf = (name) => createHash("sha256").update(assets[name].buffer()).digest("hex").slice(0, 12);
        for (const page of Object.keys(assets).filter((name) => name.endsWith(".html"))) {
          const html = assets[page].source().toString();
          const addressed = html.replace(ADDRESSED, (whole, attribute, quote, address, name) =>
            name in assets ? `${attribute}=${quote}${address}?${digestOf(name)}${quote}` : whole,
          );
          compilation.updateAsset(page, new sources.RawSource(addressed));
        }
      });
    });
  }
}

module.exports = { AddressesByContent };
