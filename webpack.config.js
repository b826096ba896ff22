const { join, resolve } = require("node:path");
const { readFileSync } = require("node:fs");
const { CycloneDxWebpackPlugin } = require("@cyclonedx/webpack-plugin");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { AddressesByContent } = require("./build/addresses-by-content.cjs");
const { CustomFunctions } = require("./build/custom-functions.cjs");
const { hostOf, manifestFor } = require("./build/manifest.cjs");
const { namespaceOf } = require("./build/namespace.cjs");
const { pages } = require("./build/pages.cjs");
const { SecurityCodePlugin } = require("./build/proofs.cjs");
const { digestOfSources, DIGEST_FILE } = require("./build/sources-digest.cjs");
const { TextFiles } = require("./build/text-files.cjs");
const { headersAt, hostingFiles, policyWithin } = require("./hosting/servers.cjs");
const { functionSources } = require("./src/functions/sources.cjs");
const { EagerModulesPlugin } = require("./src/workbench/eager-modules.cjs");
const { config, dependencies } = require("./package.json");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The libraries that functions.js and taskpane.js contain, whose licences go with them. */
const BUNDLED = Object.keys(dependencies);
/** Those whose package has no licence in it, though their repository has: it is kept in build/licences. */
const LICENCES_KEPT = ["saxes"];
/** What IT uploads, and beside it the stand-in for Excel, which nobody does. */
const addinFolder = (env) => resolve(__dirname, env.dist ?? "dist", "add-in");
const workbenchFolder = (env) => resolve(__dirname, env.dist ?? "dist", "workbench");
const JSON_TEXT = resolve(__dirname, "src/data/json-text.cjs");
const RECALC = resolve(__dirname, "dist/recalc");
const ENGINE = resolve(__dirname, "src/workbench/grid/engine");
const DAY_FIRST = join(ENGINE, "day-first.ts");
const NO_DICTIONARY = join(ENGINE, "no-dictionary.ts");

/** What is imported for what it does. Anything else is run only where something of it is used, and not for a type that another file takes from it. */
const DOES_SOMETHING = ["functions/cells/without-office", "taskpane/public-path", "workbench/page/adopted-styles"].map((name) =>
  resolve(__dirname, `src/${name}.ts`),
);

/** The packages that a build contains, as a bill of materials of CycloneDX, the same for the same build. A test validates it. */
const billOfMaterials = () =>
  new CycloneDxWebpackPlugin({
    specVersion: "1.6",
    outputLocation: "sbom",
    includeWellknown: false,
    reproducibleResults: true,
    validateResults: false,
    collectEvidence: true,
  });

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
        { test: /\.ts$/, include: resolve(__dirname, "src"), exclude: DOES_SOMETHING, sideEffects: false },
        { test: /\.(csv|md)$/, type: "asset/source" },
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
  const host = hostOf(env);
  const namespace = namespaceOf(env);
  const common = shared("addin", argv);
  if (namespace !== "ESSEX") {
    const loader = resolve(__dirname, "build/namespace.cjs");
    common.module.rules.push({
      test: /\.(ts|json)$/,
      include: resolve(__dirname, "src"),
      enforce: "post",
      use: { loader, options: { namespace } },
    });
  }
  const pane = (filename, publicPath, officeScript) =>
    new HtmlWebpackPlugin({
      filename,
      publicPath,
      template: "src/taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      templateParameters: { officeScript, policy: policyWithin(filename.startsWith("..") ? "/workbench/" : "/") },
    });
  return {
    ...common,
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: { import: "./src/taskpane/taskpane.ts", dependOn: "functions" },
      // A worker shares no scripts with the page that starts it.
      import: "./src/taskpane/importing/worker.ts",
    },
    // functions.js is loaded where there is no page too; the pane tells where the scripts are (taskpane/public-path.ts).
    output: { path: addinFolder(env), publicPath: "", filename: "[name].js", chunkFilename: "[name].[contenthash:8].js" },
    plugins: [
      new CustomFunctions(functionSources),
      pane("taskpane.html", "", OFFICE_JS),
      // The same pane for the workbench's frame, which hands it its own Office and Excel.
      pane("../workbench/pane.html", "../", "frame.js"),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          // The starters, as `npm run workbooks` made them.
          { from: "*.xlsx", context: "assets/workbooks", to: "workbooks/[name][ext]" },
          ...BUNDLED.filter((name) => !LICENCES_KEPT.includes(name)).map((name) => ({
            from: `node_modules/${name}/{license,LICENSE,LICENSE.md}`,
            to: `licences/${name.replace("/", "-")}.txt`,
          })),
          ...LICENCES_KEPT.map((name) => ({ from: `build/licences/${name}.txt`, to: `licences/${name}.txt` })),
          { from: "manifest.xml", transform: (xml) => manifestFor(xml.toString(), host, namespace) },
        ],
      }),
      new AddressesByContent(),
      new TextFiles(() => ({ ...hostingFiles(host), ...pages(), [`../${DIGEST_FILE}`]: digestOfSources() })),
      ...(argv.mode === "production" ? [billOfMaterials(), new SecurityCodePlugin()] : []),
    ],
    devServer: {
      host: "localhost",
      port: config.dev_server_port,
      server: env.https ? { type: "https", options: developmentCertificates() } : "http",
      hot: false,
      liveReload: false,
      client: false,
      // The browser is on this machine: packing seven megabytes would take longer than sending them.
      compress: false,
      static: false,
      headers: ({ path }) => Object.entries(headersAt(path)).map(([key, value]) => ({ key, value })),
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
function workbench(env, argv) {
  return {
    ...shared("workbench", argv),
    entry: { workbench: "./src/workbench/workbench.ts", frame: "./src/workbench/frame.ts" },
    output: { path: workbenchFolder(env), publicPath: "/workbench/", filename: "[name].js", chunkFilename: "[name].js" },
    optimization: {
      // Half the script is half the parsing, while developing too. Terser takes a minute over Univer, esbuild a second.
      minimize: true,
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, minimizerOptions: { target: "es2022" } })],
      // What the page and the calculating thread both run is one file for both.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          engine: {
            name: "engine",
            chunks: ({ name }) => name === "grid" || name === "calculation",
            minChunks: 2,
            usedExports: false,
            enforce: true,
          },
        },
      },
    },
    plugins: [
      // Nothing in a cell is hyphenated: the spreadsheet's dictionaries stay away.
      new webpack.NormalModuleReplacementPlugin(/^\.\/[a-z].*-[\w-]{8}\.js$/, (request) => {
        if (/engine-render[\\/]lib[\\/]es$/.test(request.context)) request.request = NO_DICTIONARY;
      }),
      // Univer reads 01/02/2026 as the second of January unless its parser is told otherwise.
      new webpack.NormalModuleReplacementPlugin(/^numfmt$/, (request) => {
        if (request.contextInfo.issuer !== DAY_FIRST) request.request = DAY_FIRST;
      }),
      new EagerModulesPlugin(["grid.js", "engine.js"]),
      new HtmlWebpackPlugin({ filename: "index.html", template: "src/workbench/workbench.html", chunks: ["workbench"] }),
      ...(argv.mode === "production" ? [billOfMaterials()] : []),
    ],
  };
}

/** `npm run recalc`: works out a workbook's file with the add-in beside it; `npm run workbooks` makes the starters with it, `npm run twin` copies that need none. It is a tool of this project, and uses its packages where they are. */
function recalc(_env, argv) {
  return {
    ...shared("recalc", argv),
    target: "node20",
    entry: { recalc: "./src/recalc/main.ts", workbooks: "./src/workbooks/main.ts", twin: "./src/twin/main.ts" },
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
