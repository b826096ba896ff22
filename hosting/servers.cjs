const { caching, headers, policy, removed, types, workbenchPolicy } = require("./headers.json");

const WORKBENCH = "/workbench/";
const DAY = 86_400;
const HOSTING_FILES = ["web.config", "nginx.conf", "staticwebapp.config.json"];

/** The policy of the workbench's pages: the add-in's, with the workbench's own directives in place of those of the same name and behind them. */
function directivesAt(path) {
  if (!path.startsWith(WORKBENCH)) return policy;
  const own = new Map(workbenchPolicy.map((each) => [each.directive, each]));
  const shared = new Set(policy.map(({ directive }) => directive));
  return [...policy.map((each) => own.get(each.directive) ?? each), ...workbenchPolicy.filter(({ directive }) => !shared.has(directive))];
}

const inWords = (directives) => directives.map(({ directive, sources }) => [directive, ...sources].join(" ")).join("; ");

/** The Content-Security-Policy that a page at this path is sent with. */
const policyAt = (path) => inWords(directivesAt(path));

/** The same as a page carries it within, where a server sends no headers. Who may frame it only a server can say. */
const policyWithin = (path) => inWords(directivesAt(path).filter(({ directive }) => directive !== "frame-ancestors"));

const cacheControl = (seconds) => (seconds === 0 ? "no-cache" : `max-age=${seconds}`);

/** How long what stands at this path within the folder may be kept: the longest of the paths given that it begins with decides. */
const secondsAt = (path) =>
  caching.filter((each) => path.startsWith(each.path)).sort((one, other) => other.path.length - one.path.length)[0].seconds;

/** Every header of what is served at a path, such as `/functions.json`, with the add-in's folder at the root. */
function headersAt(path) {
  return {
    "Content-Security-Policy": policyAt(path),
    ...Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    "Cache-Control": cacheControl(secondsAt(path.replace(/^\//, ""))),
  };
}

/** The headers that are the same for the whole folder. */
function headersOfFolder() {
  return Object.entries(headersAt("/")).filter(([name]) => name !== "Cache-Control");
}

const longer = caching.filter(({ path }) => path !== "");

/** The path of the add-in's folder on its host, such as `/excel/`. */
const folderOf = (host) => `${new URL(host).pathname.replace(/\/+$/, "")}/`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** web.config for IIS, which reads it in the add-in's own folder. */
function webConfig() {
  const indented = (depth, lines) => lines.map((line) => `${"  ".repeat(depth)}${line}`).join("\n");
  const gone = [...removed.map(({ name }) => name), "X-Powered-By"].map((name) => `<remove name="${name}" />`);
  // A header that a folder above sets as well is taken away first: IIS answers 500 to one that is set twice.
  const set = headersOfFolder().flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escaped(value)}" />`,
  ]);
  const typed = Object.entries(types).flatMap(([extension, type]) => [
    `<remove fileExtension="${extension}" />`,
    `<mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  ]);
  const kept = longer.map(
    ({ path, seconds }) => `  <location path="${path.replace(/\/$/, "")}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${Math.floor(seconds / DAY)}.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ESSEX for Excel on IIS. Put the built folder on the site as it is: IIS reads this file in it. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
${indented(3, typed)}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${indented(4, [...gone, ...set])}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${kept.join("\n")}
</configuration>
`;
}

/** A piece of nginx's configuration, for the server block of the add-in's host. */
function nginx(host) {
  const folder = folderOf(host);
  const set = headersOfFolder().map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const typed = Object.entries(types).map(([extension, type]) => `        ${type} ${extension.slice(1)};`);
  const kept = longer.map(
    ({ path, seconds }) => `    location ^~ ${folder}${path} {
        expires ${seconds}s;
    }`,
  );
  return `# ESSEX for Excel at ${host}
# The built folder stands at ${folder} under the root of that host's server block, which includes this file.
# nginx adds none of the server block's own headers here: one that is wanted (Strict-Transport-Security) is added below.
location ^~ ${folder} {
    types {
${typed.join("\n")}
    }
    autoindex off;
    etag on;
    gzip on;
    gzip_types text/css text/javascript application/json;
    # Kept, and asked after each time.
    expires -1;
${set.join("\n")}
${kept.join("\n")}
    location ~ /(${HOSTING_FILES.map((name) => name.replaceAll(".", "\\.")).join("|")})$ {
        return 404;
    }
}
`;
}

/** staticwebapp.config.json for Azure Static Web Apps. Its headers are the whole site's: the add-in has a site of its own there. */
function staticWebApp(host) {
  const folder = folderOf(host);
  return `${JSON.stringify(
    {
      routes: longer.map(({ path, seconds }) => ({
        route: `${folder}${path}*`,
        headers: { "Cache-Control": cacheControl(seconds) },
      })),
      globalHeaders: {
        ...Object.fromEntries(headersOfFolder()),
        "Cache-Control": cacheControl(0),
        ...Object.fromEntries(removed.map(({ name }) => [name, ""])),
      },
      mimeTypes: types,
    },
    null,
    2,
  )}\n`;
}

/** What the build puts into the add-in's folder, so that the folder that IT uploads says how it is to be served. */
const hostingFiles = (host) =>
  Object.fromEntries([webConfig(), nginx(host), staticWebApp(host)].map((text, i) => [HOSTING_FILES[i], text]));

module.exports = { headersAt, policyAt, policyWithin, hostingFiles, types };
