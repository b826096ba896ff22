const { join, resolve } = require("node:path");
const { readFileSync } = require("node:fs");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { functionSources } = require("./src/functions/sources.cjs");
const { config, dependencies } = require("./package.json");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The address that manifest.xml is written for; `--env host=https://…` puts another in its place. */
const DEVELOPMENT_HOST = `https://localhost:${config.dev_server_port}`;
/** The libraries that functions.js and taskpane.js contain, whose licences go with them. */
const BUNDLED = Object.keys(dependencies);
/** What IT uploads, and beside it the stand-in for Excel, which nobody does. */
const ADDIN = resolve(__dirname, "dist/add-in");
const WORKBENCH = resolve(__dirname, "dist/workbench");
const JSON_TEXT = resolve(__dirname, "src/data/json-text.cjs");
const RECALC = resolve(__dirname, "dist/recalc");
const DAY_FIRST = resolve(__dirname, "src/workbench/grid/day-first.ts");

/**
 * Asks Excel to pass error cells on: without this key one #N/A spoils the answer of a whole column. The metadata generator writes the key for
 * data types and not this one.
 */
class ErrorCellsPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap("ErrorCellsPlugin", ({ assets }) => {
      const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(assets["functions.json"].source().toString()) };
      assets["functions.json"] = new webpack.sources.RawSource(JSON.stringify(metadata, null, 2));
    });
  }
}

function hostOf(env) {
  const host = env.host ?? DEVELOPMENT_HOST;
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url?.protocol !== "https:" || /[?#&"<>\s]/.test(host)) {
    throw new Error(
      `--env host=${host}: give the https address of the folder that will serve the add-in, such as https://essex.example.gov.uk/excel`,
    );
  }
  return host.replace(/\/+$/, "");
}

function shared(name, argv) {
  const development = argv.mode === "development";
  return {
    name,
    target: ["web", "es2022"],
    experiments: { css: true },
    performance: { hints: false },
    devtool: false,
    stats: "errors-warnings",
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true } } },
        { test: /\.csv$/, type: "asset/source" },
        { test: /\.json$/, resourceQuery: /^\?(text|each)$/, type: "javascript/auto", use: JSON_TEXT },
      ],
    },
    cache: development
      ? {
          type: "filesystem",
          name: `${name}-${argv.mode}`,
          cacheDirectory: resolve(__dirname, ".cache"),
          buildDependencies: { config: [__filename] },
        }
      : false,
  };
}

/** What Excel loads: functions.js, functions.json, the task pane, the icons and the manifest. */
function addin(env, argv) {
  const pane = (filename, publicPath, officeScript) =>
    new HtmlWebpackPlugin({
      filename,
      publicPath,
      // New HTML must not meet old scripts: their addresses change with their contents.
      hash: true,
      template: "src/taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      templateParameters: { officeScript },
    });
  return {
    ...shared("addin", argv),
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: { import: "./src/taskpane/taskpane.ts", dependOn: "functions" },
      // A worker shares no scripts with the page that starts it.
      import: "./src/taskpane/importing/worker.ts",
    },
    // functions.js is loaded where there is no page too; the pane tells where the scripts are (taskpane/public-path.ts).
    output: { path: ADDIN, publicPath: "", filename: "[name].js", chunkFilename: "[name].[contenthash:8].js" },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionSources }),
      new ErrorCellsPlugin(),
      pane("taskpane.html", "", OFFICE_JS),
      // The same pane for the workbench's frame, which hands it its own Office and Excel.
      pane("../workbench/pane.html", "../", "frame.js"),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          ...BUNDLED.map((name) => ({
            from: `node_modules/${name}/{license,LICENSE,LICENSE.md}`,
            to: `licences/${name.replace("/", "-")}.txt`,
          })),
          { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_HOST, hostOf(env)) },
        ],
      }),
    ],
    devServer: {
      host: "localhost",
      port: config.dev_server_port,
      server: env.https ? { type: "https", options: developmentCertificates() } : "http",
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      headers: { "Access-Control-Allow-Origin": "*" },
      setupMiddlewares: (middlewares) => [
        {
          name: "workbench",
          path: "/",
          middleware: (request, response, next) =>
            request.url === "/" ? response.writeHead(302, { Location: "/workbench/" }).end() : next(),
        },
        ...middlewares,
      ],
    },
  };
}

/** The page that stands in for Excel. Nothing of it is part of the add-in. */
function workbench(_env, argv) {
  return {
    ...shared("workbench", argv),
    entry: { workbench: "./src/workbench/workbench.ts", frame: "./src/workbench/frame.ts" },
    output: { path: WORKBENCH, publicPath: "/workbench/", filename: "[name].js" },
    // Univer takes a minute to minify, and nobody downloads the workbench.
    optimization: { minimize: false },
    plugins: [
      // Of the spreadsheet's hyphenation dictionaries only British English is ever asked for.
      new webpack.IgnorePlugin({ resourceRegExp: /^\.\/(?!en-gb)[a-z].*-[\w-]{8}\.js$/, contextRegExp: /engine-render[\\/]lib[\\/]es$/ }),
      // Univer reads 01/02/2026 as the second of January unless its parser is told otherwise.
      new webpack.NormalModuleReplacementPlugin(/^numfmt$/, (request) => {
        if (request.contextInfo.issuer !== DAY_FIRST) request.request = DAY_FIRST;
      }),
      new HtmlWebpackPlugin({ filename: "index.html", template: "src/workbench/workbench.html", chunks: ["workbench"] }),
    ],
  };
}

/** `npm run recalc`: works out a workbook's file with the add-in beside it. It is a tool of this project, and uses its packages where they are. */
function recalc(_env, argv) {
  return {
    ...shared("recalc", argv),
    target: "node20",
    entry: { recalc: "./src/recalc/main.ts" },
    output: { path: RECALC, filename: "[name].js", library: { type: "commonjs2" } },
    node: { __dirname: false },
    externals: ({ request }, done) =>
      /^[./]|^[A-Z]:/i.test(request) && !request.startsWith("@") ? done() : done(null, `commonjs ${request}`),
    optimization: { minimize: false },
  };
}

/** Certificates that `npm run excel` has had office-addin-dev-certs make: Excel loads add-ins over https alone. */
function developmentCertificates() {
  const folder = join(require("node:os").homedir(), ".office-addin-dev-certs");
  const read = (name) => readFileSync(join(folder, name));
  return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
}

module.exports = (env = {}, argv = {}) => [addin(env, argv), workbench(env, argv), ...(env.WEBPACK_SERVE ? [] : [recalc(env, argv)])];
