/** The rooms of the house and who may enter which: see src/ARCHITECTURE.md. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-circles", "A circle of imports has no first room.", {}, { circular: true }),
    forbid(
      "foundation-stands-alone",
      "foundation is used by every context and uses none.",
      { path: "^src/core/foundation" },
      { path: "^src/", pathNot: "^src/core/foundation" },
    ),
    forbid(
      "contexts-are-strangers",
      "A context of the core uses itself and the foundation.",
      { path: "^src/core/([^/]+)/" },
      { path: "^src/", pathNot: ["^src/core/$1/", "^src/core/foundation/"] },
    ),
    forbid(
      "data-over-core",
      "Data is read into what the core defines.",
      { path: "^src/data" },
      { path: "^src/", pathNot: ["^src/data", "^src/core"] },
    ),
    forbid(
      "functions-over-data",
      "Functions translate between cells and the core.",
      { path: "^src/functions" },
      { path: "^src/", pathNot: ["^src/functions", "^src/data", "^src/core"] },
    ),
    forbid(
      "explanations-over-functions",
      "An explanation is told from what the functions find; of the pane, of Excel and of the page it knows nothing.",
      { path: "^src/explain" },
      { path: "^src/", pathNot: "^src/(explain|functions|formulas|sheets|data|core)/" },
    ),
    forbid(
      "publications-over-explanations",
      "What is published and assured is drawn up from calls and cells; of the pane, of Excel and of the page it knows nothing.",
      { path: "^src/publish" },
      { path: "^src/", pathNot: "^src/(publish|explain|functions|formulas|xlsx|sheets|data|core)/|^src/workbooks/(book\\.ts$|xlsx/)" },
    ),
    forbid("plans-of-sheets-import-nothing", "A sheet as a plan is data, whoever writes it.", { path: "^src/sheets" }, { path: "" }),
    forbid(
      "nothing-over-explanations",
      "What is explained does not know that it is.",
      { path: "^src/(core|data|functions|formulas|sheets|xlsx)" },
      { path: "^src/(explain|publish)" },
    ),
    forbid("pane-over-functions", "The pane is the last room of the add-in.", { path: "^src/taskpane" }, { path: "^src/workbench" }),
    forbid(
      "nothing-over-the-pane",
      "Nothing of the add-in imports the pane.",
      { path: "^src/(core|data|functions)" },
      { path: "^src/taskpane" },
    ),
    forbid(
      "workbench-loads-what-is-built",
      "The workbench runs the built add-in as Excel would; it imports nothing of it, and reads files as `recalc` does.",
      { path: "^src/workbench" },
      { path: "^src/", pathNot: ["^src/workbench", "^src/formulas", "^src/xlsx"] },
    ),
    forbid(
      "formulas-stand-alone",
      "Reading and writing formulas is of use to every room, and uses none.",
      { path: "^src/formulas" },
      { path: "^src/", pathNot: "^src/formulas" },
    ),
    forbid(
      "xlsx-over-formulas",
      "The reader and the patch of workbooks know addresses and formulas, and no more: they run in a page and in Node.",
      { path: "^src/xlsx" },
      { path: "^src/", pathNot: ["^src/xlsx", "^src/formulas"] },
    ),
    forbid(
      "xlsx-runs-anywhere",
      "What reads workbooks runs in a page too.",
      { path: "^src/(formulas|xlsx)" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "recalc-loads-what-is-built",
      "A file is recalculated with the built add-in, called as the workbench calls it.",
      { path: "^src/recalc" },
      { path: "^src/", pathNot: ["^src/recalc", "^src/xlsx", "^src/formulas", "^src/workbench/(custom-functions/|settings|cells)"] },
    ),
    forbid(
      "one-door-to-each-tool",
      "The grammar of formulas is read in formulas, zip and XML in xlsx, and the engine's functions are called in one file.",
      { path: "^src/", pathNot: ["^src/formulas", "^src/xlsx", "^src/recalc/engine/univer", "^src/workbench/grid"] },
      { path: "node_modules/(@borgar/fx|fflate|saxes|@univerjs)/" },
    ),
    forbid(
      "workbook-knows-no-panel",
      "The room that calls Excel knows addresses, formulas and plans of sheets, and nothing of the pane or of our functions.",
      { path: "^src/taskpane/workbook" },
      { path: "^src/", pathNot: ["^src/taskpane/workbook", "^src/formulas", "^src/sheets"] },
    ),
    forbid(
      "parts-know-no-panel",
      "A part is made of elements: what it shows and does is handed to it.",
      { path: "^src/taskpane/parts" },
      { path: "^src/", pathNot: "^src/taskpane/parts" },
    ),
    forbid(
      "building-shows-nothing",
      "How a formula is built is known without a page.",
      { path: "^src/taskpane/building" },
      { path: "^src/taskpane/(panels|parts)" },
    ),
    forbid(
      "grid-alone-touches-univer",
      "The spreadsheet engine has one door.",
      { path: "^src/workbench", pathNot: "^src/workbench/grid" },
      { path: "node_modules/@univerjs" },
    ),
    forbid(
      "add-in-imports-what-it-ships",
      "What the add-in imports is a dependency, not a tool.",
      {
        path: "^src/(core|data|functions|formulas|sheets|explain|publish|taskpane|twin|xlsx|recalc/(formula-cell|dependents|refusal)\\.ts$|workbooks/(book\\.ts$|xlsx/))",
        pathNot: "\\.mjs$|\\.cjs$",
      },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    ),
    forbid(
      "twin-over-explanations",
      "A copy without the add-in is written from explanations, into a file; the add-in itself is run by the command alone.",
      { path: "^src/twin" },
      { path: "^src/", pathNot: "^src/(twin|explain|functions|formulas|sheets|data|core|xlsx|recalc)/" },
    ),
    forbid(
      "twin-runs-anywhere",
      "What makes a copy runs in the pane too: of `recalc` it takes how formulas are read, what reads what, and what is refused. The command alone runs in Node.",
      { path: "^src/twin/", pathNot: "^src/twin/(command|options|main)\\.ts$" },
      { path: "^src/recalc", pathNot: "^src/recalc/(formula-cell|dependents|refusal)\\.ts$" },
    ),
    forbid(
      "twin-needs-no-node",
      "What makes a copy runs in the pane too.",
      { path: "^src/(twin/|recalc/(formula-cell|dependents|refusal)\\.ts$)", pathNot: "^src/twin/(command|options|main)\\.ts$" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "pane-runs-no-command",
      "The pane makes copies; commands, and what works files out with the built add-in, run in Node.",
      { path: "^src/taskpane" },
      { path: "^src/(twin/(command|main|options)\\.ts$|recalc)", pathNot: "^src/recalc/(formula-cell|dependents|refusal)\\.ts$" },
    ),
    forbid(
      "nothing-over-the-twin",
      "What is copied does not know that it is.",
      { path: "^src/(core|data|functions|explain|formulas|sheets|xlsx|recalc|workbench)/" },
      { path: "^src/twin" },
    ),
    forbid(
      "workbooks-are-made-not-shipped",
      "What makes the starters is a tool; the pane knows the list of them and no more.",
      { path: "^src/(core|data|functions|formulas|sheets|explain|taskpane|workbench|recalc|xlsx)" },
      { path: "^src/workbooks", pathNot: "^src/workbooks/list\\.ts$" },
    ),
    forbid(
      "files-of-plans-know-no-starter",
      "What makes a file of a plan is shipped with the copy to publish: it knows plans, formulas and the parts of files.",
      { path: "^src/workbooks/(book\\.ts$|xlsx/)" },
      { path: "^src/", pathNot: "^src/workbooks/(book\\.ts$|xlsx/)|^src/(xlsx|formulas|sheets)/" },
    ),
    forbid(
      "workbooks-know-no-page",
      "A workbook is drawn up where there is no page.",
      { path: "^src/workbooks" },
      { path: "^src/(taskpane|workbench)" },
    ),
    forbid("no-test-in-product", "Tests import the product, not the other way.", { path: "^src" }, { path: "^test" }),
    forbid("nothing-unresolved", "Every import is found.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Run by hand, from a folder that has the makers installed.
    exclude: { path: "^test/recalc/workbooks/making" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
