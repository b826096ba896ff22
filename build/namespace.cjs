/**
 * The names under which the add-in is built. `ESSEX` is what officers' workbooks hold. `ESSEXDEV` is the next edition beside it, for those who
 * try it: another add-in to Excel, whose formulas are `=ESSEXDEV.…`, so that no workbook in use is touched.
 */
const NAMESPACES = {
  ESSEX: { id: "713572cb-3b8c-4d52-8344-369f2ac4355c", label: "ESSEX" },
  ESSEXDEV: { id: "5c1f0a86-2f0e-4c39-9d3b-6f4f0b6c7a21", label: "ESSEX test" },
};

function namespaceOf({ namespace = "ESSEX" }) {
  if (!Object.hasOwn(NAMESPACES, namespace)) {
    throw new Error(`--env namespace=${namespace}: give ${Object.keys(NAMESPACES).join(" or ")}.`);
  }
  return namespace;
}

/** What a source of the add-in says, with its formulas in the namespace. */
function inNamespace(source, namespace) {
  return source.replace(/\bESSEX\.(?=[A-Z]|\$\{)/g, `${namespace}.`).replace(/\bNAMESPACE = "ESSEX"/g, `NAMESPACE = "${namespace}"`);
}

/** A loader, for a build of another namespace. */
module.exports = function (source) {
  return inNamespace(source, this.getOptions().namespace);
};
Object.assign(module.exports, { NAMESPACES, namespaceOf, inNamespace });
