import packageFile from "../../package.json";
import { createRequire } from "node:module";
import { accessibilityPage } from "./accessibility";
import { headersPage } from "./headers";
import { securityCodePage } from "./security-code";
import { shippedList } from "./shipped";
import { skillFiles } from "./skill";
import { transparencyPage } from "./transparency";

const { hostingFiles } = createRequire(import.meta.url)("../../hosting/servers.cjs") as {
  hostingFiles(host: string): Record<string, string>;
};

const EXAMPLE = "https://essex.example.gov.uk/excel";
const under = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** Everything that `npm run generate` writes besides what the functions' docblocks give, by its path in the repository. */
export function documents(headings: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, () => string>> {
  const skill = skillFiles();
  const hosting = hostingFiles(EXAMPLE);
  return {
    "docs/accessibility.md": accessibilityPage,
    "docs/algorithmic-transparency.md": transparencyPage,
    "docs/headers.md": headersPage,
    "docs/SECURITY-CODE.md": securityCodePage,
    "test/bundle/shipped.json": () => shippedList(headings),
    ...asMade(under(`skills/${packageFile.name}`, skill)),
    ...asMade(under("docs/hosting", hosting)),
  };
}

const asMade = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, () => text]));
