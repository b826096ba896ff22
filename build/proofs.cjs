const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const REPOSITORY = join(__dirname, "..");
const CI = [".github/workflows/ci.yml", ".ci/run"];

const textOf = (path) => (existsSync(join(REPOSITORY, path)) ? readFileSync(join(REPOSITORY, path), "utf8") : null);

/** Why a proof is none; null where it stands: a test of that name, words in a file, or a step of CI. */
function whyNot({ test, file, step, says }) {
  if (step !== undefined) return CI.some((path) => textOf(path)?.includes(step)) ? null : `CI has no step "${step}"`;
  const path = test ?? file;
  const text = textOf(path);
  if (text === null) return `${path} is not there`;
  if (test === undefined) return text.includes(says) ? null : `${path} does not say "${says}"`;
  return text.includes(JSON.stringify(says)) ? null : `${path} has no test "${says}"`;
}

/** What fails of the Code: a sentence for each principle without a proof and for each proof that no longer stands. */
function failuresOf(code) {
  const principles = code.themes.flatMap((theme) => theme.principles);
  return [
    ...(principles.length === 14 ? [] : [`The Code has 14 principles, and ${principles.length} are answered.`]),
    ...principles.filter(({ proofs }) => proofs.length === 0).map(({ number }) => `Principle ${number} has no proof.`),
    ...principles.flatMap(({ number, proofs }) =>
      proofs.flatMap((proof) => {
        const why = whyNot(proof);
        return why === null ? [] : [`Principle ${number}: ${why}.`];
      }),
    ),
  ];
}

const securityCode = () => JSON.parse(textOf("docs/make/security-code.json"));

/** Fails a build while a principle of the Software Security Code of Practice is without its proof. */
class SecurityCodePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SecurityCodePlugin", (compilation) => {
      for (const failure of failuresOf(securityCode())) compilation.errors.push(new Error(`docs/make/security-code.json: ${failure}`));
    });
  }
}

module.exports = { failuresOf, securityCode, SecurityCodePlugin };
