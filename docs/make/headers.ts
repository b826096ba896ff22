import headers from "../../hosting/headers.json";

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const code = (text: string) => `\`${text}\``;

/** headers.md: every header that a server sends with the add-in's files, each with its reason. */
export function headersPage(): string {
  const directives = ({ directive, sources, why }: (typeof headers.policy)[number]) => [code(directive), sources.map(code).join(" "), why];
  const caching = headers.caching.map(({ path, seconds, why }) => [
    code(`/${path}`),
    code(seconds === 0 ? "no-cache" : `max-age=${seconds}`),
    why,
  ]);
  return `# The headers

Made from \`hosting/headers.json\`, from which \`web.config\`, \`nginx.conf\`, \`staticwebapp.config.json\`, the developers' server and the tests take them too.

${table(
  ["Header", "Value", "Why"],
  headers.headers.map(({ name, value, why }) => [code(name), code(value), why]),
)}

Not sent, and taken away where a folder above sends it:

${table(
  ["Header", "Why"],
  headers.removed.map(({ name, why }) => [code(name), why]),
)}

## \`Content-Security-Policy\`

${table(["Directive", "Sources", "Why"], headers.policy.map(directives))}

The page carries the same within, but for \`frame-ancestors\`, which only a server can say.

## \`Cache-Control\`

${table(["Path in the folder", "Value", "Why"], caching)}

## Types

${table(
  ["Files", "Type"],
  Object.entries(headers.types).map(([extension, type]) => [code(extension), code(type)]),
)}

## The workbench

Developers' own page has the same headers, with these directives in place of those above:

${table(["Directive", "Sources", "Why"], headers.workbenchPolicy.map(directives))}
`;
}
