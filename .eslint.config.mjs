import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const NO_CLOCK = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "A rule takes its day as an argument (asOf)." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "A rule takes its day as an argument (asOf)." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The same arguments give the same answer." },
];

const NO_MARKUP = [
  {
    selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]",
    message: "Text from cells and files goes into the page by textContent.",
  },
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: "Text from cells and files goes into the page by textContent.",
  },
];

export default tseslint.config(
  { ignores: ["dist", ".cache", "node_modules", "coverage"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-console": "error",
      eqeqeq: ["error", "smart"],
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: [
      "src/core/**/*.ts",
      "src/data/**/*.ts",
      "src/functions/**/*.ts",
      "src/formulas/**/*.ts",
      "src/sheets/**/*.ts",
      "src/explain/**/*.ts",
    ],
    rules: { "no-restricted-syntax": ["error", ...NO_CLOCK] },
  },
  {
    // An explanation is told without a pane, a page or an Excel.
    files: ["src/formulas/**/*.ts", "src/sheets/**/*.ts", "src/explain/**/*.ts"],
    rules: { "no-restricted-globals": ["error", "Excel", "Office", "OfficeRuntime", "CustomFunctions", "fetch", "document", "window"] },
  },
  {
    // What eslint-plugin-excel-custom-functions asks, which the registry did not have: a custom function neither reads nor writes the
    // workbook, and returns a plain value at once. `any` is what Excel passes and takes.
    files: ["src/functions/**/*.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "no-restricted-globals": ["error", "Excel", "OfficeRuntime", "fetch", "document", "window", "setTimeout", "setInterval"],
      "no-restricted-syntax": [
        "error",
        ...NO_CLOCK,
        {
          selector: "ExportNamedDeclaration > FunctionDeclaration[async=true]",
          message: "A custom function returns a plain value, never a promise.",
        },
      ],
    },
  },
  {
    files: ["src/functions/**/!(answer).ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "Excel",
        "Office",
        "OfficeRuntime",
        "CustomFunctions",
        "fetch",
        "document",
        "window",
        "setTimeout",
        "setInterval",
      ],
    },
  },
  {
    files: ["src/taskpane/**/*.ts", "src/workbench/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...NO_MARKUP] },
  },
  {
    files: ["src/taskpane/**/*.ts"],
    ignores: ["src/taskpane/workbook/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: "src/taskpane/workbook alone calls Excel." },
        { name: "Office", message: "src/taskpane/workbook alone calls Office." },
      ],
    },
  },
);
