const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What stands within a line: a link, words set off, and code. */
const inline = (text) =>
  escaped(text)
    .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>')
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/(^|\s)_([^_]+)_/g, "$1<em>$2</em>");

/** One block of a statement in Markdown: a heading, a list, a paragraph. */
function block(lines) {
  const [, hashes, title] = /^(#+) (.*)$/.exec(lines[0]) ?? [];
  if (hashes !== undefined) return `<h${hashes.length}>${inline(title)}</h${hashes.length}>`;
  if (lines[0].startsWith("- ")) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
  return `<p>${inline(lines.join(" "))}</p>`;
}

const page = (title, body) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="assets/icon-32.png">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** What stands in the add-in's folder for whoever opens it in a browser: what it is, and the accessibility statement. */
function pages() {
  const statement = readFileSync(join(__dirname, "../docs/accessibility.md"), "utf8").trim();
  const blocks = statement.split(/\n{2,}/).map((text) => block(text.split("\n")));
  return {
    "index.html": page(
      "ESSEX for Excel",
      `<h1>ESSEX for Excel</h1>
<p>This address serves an add-in to Excel. It is opened in Excel itself: on the Home tab, Open ESSEX.</p>
<p><a href="accessibility.html">Accessibility statement</a></p>`,
    ),
    "accessibility.html": page("Accessibility statement for ESSEX for Excel", blocks.join("\n")),
  };
}

module.exports = { pages };
