import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, extname, join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ARGUMENTS, chromiumPath } from "../browser";
import { fakeOffice, OFFICE_JS } from "../taskpane/pane-page";
import { elementsOf, withDescendants } from "../xml";
import { servers } from "./servers";

const REPOSITORY = join(import.meta.dirname, "../..");
const NGINX = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"]
  .map((folder) => join(folder, "nginx"))
  .find((path) => existsSync(path));
const isRequired = process.env["REQUIRE_NGINX"] === "1";
/** Where Excel on the web stands: its page, and the frame within it that holds the pane's. */
const EXCEL = "excel.cloud.microsoft";
const EXCEL_FRAME = "euc-excel.officeapps.live.com";

if (!NGINX && !isRequired) process.stderr.write("\nNOT TESTED BEHIND A SERVER: no nginx was found (apt-get install nginx-light).\n\n");

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe.skipIf(!NGINX && !isRequired)("the folder that IT uploads, served by nginx under TLS", () => {
  let work: string;
  let host: string;
  let nginx: ChildProcess | undefined;
  let browser: Browser | undefined;
  let said = "";

  const asked = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      get(url, { ca: readFileSync(join(work, "ca.crt")), headers }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      }).on("error", reject);
    });

  beforeAll(async () => {
    if (!NGINX) throw new Error("REQUIRE_NGINX is 1, and there is no nginx.");
    work = mkdtempSync(join(tmpdir(), "essex-nginx-"));
    const [port, other] = [await freePort(), await freePort()];
    host = `https://localhost:${String(port)}/excel`;
    const root = join(work, "root");
    execFileSync(
      process.execPath,
      [join(REPOSITORY, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--config-name", "addin"].concat([
        "--env",
        `host=${host}`,
        "--env",
        `dist=${join(work, "dist")}`,
      ]),
      { cwd: REPOSITORY, stdio: "pipe" },
    );
    mkdirSync(root);
    execFileSync("cp", ["-r", join(work, "dist/add-in"), join(root, "excel")]);
    await generateCertificates(join(work, "ca.crt"), join(work, "localhost.crt"), join(work, "localhost.key"), 2, ["localhost"]);
    const tls = `ssl_certificate ${join(work, "localhost.crt")}; ssl_certificate_key ${join(work, "localhost.key")};`;
    // As councils have it: the server block forbids framing, and the types that nginx knows by itself are another list.
    writeFileSync(
      join(work, "nginx.conf"),
      `daemon off; master_process off; pid ${join(work, "nginx.pid")}; error_log stderr warn;
events { worker_connections 64; }
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(work, name)};`).join(" ")}
  server {
    listen 127.0.0.1:${String(port)} ssl; server_name localhost; ${tls}
    root ${root};
    add_header X-Frame-Options SAMEORIGIN always;
    include ${join(root, "excel/nginx.conf")};
    location ~ \\.json$ { return 403; }
  }
  server {
    listen 127.0.0.1:${String(other)} ssl; server_name _; ${tls}
    default_type text/html;
    location / { return 200 "<!doctype html><title>Another site</title>"; }
    location = /excel.html { return 200 "<!doctype html><iframe src='https://${EXCEL_FRAME}/frame.html'></iframe>"; }
    location = /frame.html { return 200 "<!doctype html><iframe src='${host}/taskpane.html'></iframe>"; }
  }
}
`,
    );
    nginx = spawn(NGINX, ["-p", work, "-c", join(work, "nginx.conf")], { stdio: ["ignore", "ignore", "pipe"] });
    nginx.stderr!.on("data", (text: Buffer) => (said += text.toString()));
    for (let tries = 0; ; tries++) {
      const isUp = await asked(`${host}/taskpane.html`).then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries > 100 || nginx.exitCode !== null) throw new Error(`nginx does not answer: ${said}`);
      await new Promise((later) => setTimeout(later, 50));
    }
    const executablePath = chromiumPath();
    if (executablePath) {
      const rules = [EXCEL, EXCEL_FRAME, "example.com"].map((name) => `MAP ${name} 127.0.0.1:${String(other)}`).join(", ");
      browser = await chromium.launch({ executablePath, args: [...ARGUMENTS, `--host-resolver-rules=${rules}`] });
    }
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    if (nginx && nginx.exitCode === null) {
      const ended = new Promise((exited) => nginx!.once("exit", exited));
      nginx.kill("SIGKILL");
      await ended;
    }
    if (work) rmSync(work, { recursive: true, force: true });
  });

  test("serves every file with its type and with the headers stated", async () => {
    const folder = join(work, "root/excel");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => extname(path) in servers.types);
    expect(files.length).toBeGreaterThan(15);
    for (const path of files.filter((each) => each !== "staticwebapp.config.json")) {
      const { status, headers } = await asked(`${host}/${path}`);
      expect(status, path).toBe(200);
      expect(headers["content-type"], path).toBe(servers.types[extname(path)]);
      for (const [name, value] of Object.entries(servers.headersAt(`/${path}`)))
        expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
      expect(headers["x-frame-options"], path).toBeUndefined();
    }
  });

  test("sends its headers with what it has not got, and keeps how it is served to itself", async () => {
    for (const name of ["nothing.js", "web.config", "nginx.conf", "staticwebapp.config.json"]) {
      const { status, headers } = await asked(`${host}/${name}`);
      expect(status, name).toBe(404);
      expect(headers["content-security-policy"], name).toBe(servers.policyAt("/"));
    }
  });

  test("answers at every address of the manifest", async () => {
    const manifest = elementsOf(readFileSync(join(work, "root/excel/manifest.xml"), "utf8"));
    const addresses = withDescendants(manifest)
      .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
      .filter((value) => value.startsWith("https:"));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address.startsWith(`${host}/`), address).toBe(true);
      expect((await asked(address)).status, address).toBe(200);
    }
  });

  test("says that a file has not changed, and sends scripts packed", async () => {
    const { headers, body } = await asked(`${host}/functions.json?v=1.1.0`);
    expect(JSON.parse(body)).toMatchObject({ allowErrorForDataTypeAny: true });
    expect((await asked(`${host}/functions.json?v=1.1.0`, { "If-None-Match": headers["etag"] as string })).status).toBe(304);
    expect((await asked(`${host}/functions.js`, { "Accept-Encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
  });

  describe.skipIf(!chromiumPath())("in a browser", () => {
    /** A page that tells what the policies it met stopped. */
    async function opened(url: string) {
      const context = await browser!.newContext({ ignoreHTTPSErrors: true, viewport: { width: 350, height: 700 } });
      const page = await context.newPage();
      const stopped: string[] = [];
      page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) stopped.push(message.text());
      });
      page.on("pageerror", (error) => stopped.push(error.message));
      await page.route(OFFICE_JS, async (route) => route.fulfill({ contentType: "text/javascript", body: await fakeOffice() }));
      await page.goto(url);
      return { page, stopped, [Symbol.asyncDispose]: () => context.close() };
    }

    test("the pane loads, and nothing it does is stopped", async () => {
      await using pane = await opened(`${host}/taskpane.html`);
      await pane.page.locator(".nav a").first().waitFor();
      expect(pane.stopped).toEqual([]);
    });

    test("functions.json is read from another origin, as Excel on the web reads it", async () => {
      await using other = await opened("https://example.com/");
      const ids = await other.page.evaluate(async (url) => {
        const list = (await (await fetch(url)).json()) as { functions: { id: string }[] };
        return list.functions.map(({ id }) => id);
      }, `${host}/functions.json?v=1.1.0`);
      expect(ids).toContain("TRADEDPRICE");
    });

    test("Excel's pages may frame the pane, and another site's may not", async () => {
      await using excel = await opened(`https://${EXCEL}/excel.html`);
      const pane = excel.page.frameLocator("iframe").frameLocator("iframe");
      await pane.locator(".nav a").first().waitFor();
      expect(excel.stopped).toEqual([]);
      await using other = await opened("https://example.com/frame.html");
      await expect.poll(() => other.stopped.join()).toContain("frame-ancestors");
    });
  });
});
