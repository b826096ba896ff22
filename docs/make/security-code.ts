import { createRequire } from "node:module";

type Proof =
  { readonly test: string; readonly says: string } | { readonly file: string; readonly says: string } | { readonly step: string };

export interface SecurityCode {
  readonly code: string;
  readonly publisher: string;
  readonly published: string;
  readonly link: string;
  readonly themes: readonly {
    readonly theme: string;
    readonly principles: readonly {
      readonly number: string;
      readonly text: string;
      readonly here: string;
      readonly proofs: readonly Proof[];
    }[];
  }[];
}

const { failuresOf, securityCode } = createRequire(import.meta.url)("../../build/proofs.cjs") as {
  failuresOf(code: SecurityCode): readonly string[];
  securityCode(): SecurityCode;
};

export { failuresOf, securityCode };

/** SECURITY-CODE.md: each principle of the Code in its own words, with what proves it. Throws where a proof is none. */
export function securityCodePage(): string {
  const code = securityCode();
  const failures = failuresOf(code);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  const sections = code.themes.map(({ theme, principles }, i) => {
    const parts = principles.map(
      ({ number, text, here, proofs }) =>
        `### ${number} ${text}\n\n${here}\n\n${proofs.map((proof) => `- ${inWords(proof)}`).join("\n")}\n`,
    );
    return `## ${i + 1}. ${theme}\n\n${parts.join("\n")}`;
  });
  return `# The Software Security Code of Practice, with proofs

The fourteen principles of the [${code.code}](${code.link}) (${code.publisher}, ${code.published}) in the Code's words, and for
each the test, file or step of CI that proves it. \`npm run build\` and \`npm test\` fail where a principle has no proof, or a proof is gone.

The Code asks a Senior Responsible Owner to gain assurance of the fourteen. For ESSEX that is the council's: see [Data protection](data-protection.md)
and [Secure development](secure-development.md) for what is the council's to set.

${sections.join("\n")}`;
}

function inWords(proof: Proof): string {
  if ("test" in proof) return `Test "${proof.says}": [\`${proof.test}\`](../${proof.test})`;
  if ("file" in proof) return `[\`${proof.file}\`](../${proof.file}), which says "${proof.says}"`;
  return `CI: \`${proof.step.replace(/\s*\n\s*/g, " ")}\` ([\`ci.yml\`](../.github/workflows/ci.yml), [\`.ci/run\`](../.ci/run))`;
}
