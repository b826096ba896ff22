const { config } = require("../package.json");
const { NAMESPACES } = require("./namespace.cjs");

/** The address that manifest.xml is written for; `--env host=https://…` puts another in its place. */
const DEVELOPMENT_HOST = `https://localhost:${config.dev_server_port}`;

function hostOf(env) {
  const host = env.host ?? DEVELOPMENT_HOST;
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url?.protocol !== "https:" || /[?#&"<>\s]/.test(host)) {
    throw new Error(
      `--env host=${host}: give the https address of the folder that will serve the add-in, such as https://essex.example.gov.uk/excel`,
    );
  }
  return host.replace(/\/+$/, "");
}

/** manifest.xml as it is given to the admin centre: at its host, under its namespace. */
function manifestFor(xml, host, namespace) {
  const { id, label } = NAMESPACES[namespace];
  return xml
    .replaceAll(DEVELOPMENT_HOST, host)
    .replaceAll(NAMESPACES.ESSEX.id, id)
    .replaceAll('DefaultValue="ESSEX"', `DefaultValue="${label}"`)
    .replace(`id="Functions.Namespace" DefaultValue="${label}"`, `id="Functions.Namespace" DefaultValue="${namespace}"`)
    .replaceAll("Open ESSEX", `Open ${label}`)
    .replaceAll("ESSEX is ready", `${label} is ready`)
    .replaceAll("=ESSEX.", `=${namespace}.`);
}

module.exports = { hostOf, manifestFor };
