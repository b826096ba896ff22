import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { config } from "../../package.json";
import { built } from "../dist";
import { at, elementsOf, withDescendants } from "../xml";
import { servers } from "./servers";

const HOST = "https://essex.example.gov.uk/excel";
const ADDIN = built("add-in");
const files = servers.hostingFiles(HOST);
const read = (path: string) => readFileSync(join(ADDIN, path), "utf8");
const filesBuilt = readdirSync(ADDIN, { recursive: true, encoding: "utf8" }).filter((path) => extname(path) !== "");

const sourcesOf = (policy: string) =>
  new Map(
    policy.split("; ").map((directive) => {
      const [name, ...sources] = directive.split(" ");
      return [name!, sources] as const;
    }),
  );

const { "Cache-Control": _, ...ofFolder } = servers.headersAt("/taskpane.html");

describe("the headers of the add-in", () => {
  const policy = sourcesOf(servers.policyAt("/taskpane.html"));

  it("let nothing in but the add-in's own files and office.js, and send nothing anywhere else", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(policy.get("style-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("worker-src")).toEqual(["'self'"]);
    expect(servers.policyAt("/taskpane.html")).not.toContain("unsafe");
  });

  it("let Excel on the web frame the pane, wherever a council meets it", () => {
    const ancestors = policy.get("frame-ancestors")!;
    const isLetIn = (origin: string) =>
      ancestors.some((source) => source === origin || (source.includes("*.") && origin.endsWith(source.slice(source.indexOf("*.") + 1))));
    for (const origin of [
      "https://excel.cloud.microsoft",
      "https://euc-excel.officeapps.live.com",
      "https://essexcc.sharepoint.com",
      "https://essexcc-my.sharepoint.com",
      "https://www.office.com",
      "https://m365.cloud.microsoft",
      "https://www.microsoft365.com",
      "https://teams.microsoft.com",
      "https://teams.cloud.microsoft",
    ])
      expect(isLetIn(origin), origin).toBe(true);
    for (const origin of ["https://example.com", "https://sharepoint.com.example", "http://localhost:3000"])
      expect(isLetIn(origin), origin).toBe(false);
    expect(Object.keys(ofFolder)).not.toContain("X-Frame-Options");
  });

  it("let the list of functions be fetched from elsewhere, icons be kept, and everything else be asked after each time", () => {
    expect(ofFolder["Access-Control-Allow-Origin"]).toBe("*");
    for (const path of filesBuilt)
      expect(servers.headersAt(`/${path}`)["Cache-Control"], path).toBe(path.startsWith("assets") ? "max-age=604800" : "no-cache");
  });

  it("stand within the page too, before any script, but for what only a server can say", () => {
    const page = read("taskpane.html");
    const policyInPage = /<meta http-equiv="?Content-Security-Policy"? content="([^"]+)">/.exec(page)!;
    expect(policyInPage[1]).toBe(servers.policyWithin("/"));
    expect(policyInPage[1]).not.toContain("frame-ancestors");
    expect(policyInPage.index).toBeLessThan(page.indexOf("<script"));
  });
});

describe("the headers of the workbench", () => {
  it("differ from the add-in's where it differs: no address of Microsoft's, and the pane in a frame of its own", () => {
    const addin = sourcesOf(servers.policyAt("/"));
    const workbench = sourcesOf(servers.policyAt("/workbench/"));
    const differing = [...workbench].filter(([name, sources]) => sources.join(" ") !== addin.get(name)?.join(" "));
    expect(Object.fromEntries(differing)).toEqual({
      "script-src": ["'self'"],
      // The one thing loosened anywhere: the spreadsheet copies and pastes cells with their looks in attributes.
      "style-src-attr": ["'unsafe-inline'"],
      "frame-src": ["'self'"],
      "frame-ancestors": ["'self'"],
    });
    expect(servers.policyAt("/workbench/")).not.toContain("microsoft");
  });
});

describe("each server", () => {
  it("is told the same headers: IIS", () => {
    const root = elementsOf(files["web.config"]!);
    const headers = at(root, "system.webServer/httpProtocol/customHeaders")[0]!.children;
    const named = (name: string) => headers.filter((each) => each.name === name).map(({ attributes }) => attributes["name"]!);
    const added = headers.filter(({ name }) => name === "add").map(({ attributes }) => [attributes["name"], attributes["value"]]);
    expect(Object.fromEntries(added)).toEqual(ofFolder);
    expect(named("remove")).toEqual(expect.arrayContaining([...named("add"), "X-Frame-Options", "X-Powered-By"]));
    expect(at(root, "system.webServer/staticContent/clientCache")[0]!.attributes).toEqual({ cacheControlMode: "DisableCache" });
    const [location] = at(root, "location");
    expect(location!.attributes).toEqual({ path: "assets" });
    expect(withDescendants(location!).find(({ name }) => name === "clientCache")!.attributes).toEqual({
      cacheControlMode: "UseMaxAge",
      cacheControlMaxAge: "7.00:00:00",
    });
    const types = at(root, "system.webServer/staticContent/mimeMap").map(({ attributes }) => [
      attributes["fileExtension"],
      attributes["mimeType"],
    ]);
    expect(Object.fromEntries(types)).toEqual(servers.types);
  });

  it("is told the same headers: nginx", () => {
    const added = [...files["nginx.conf"]!.matchAll(/^ {4}add_header (\S+) "(.*)" always;$/gm)].map(([, name, value]) => [name, value]);
    expect(Object.fromEntries(added)).toEqual(ofFolder);
    expect(files["nginx.conf"]).toContain("location ^~ /excel/ {");
    expect(files["nginx.conf"]).toContain("location ^~ /excel/assets/ {\n        expires 604800s;");
  });

  it("is told the same headers: Azure Static Web Apps", () => {
    const { routes, globalHeaders, mimeTypes } = JSON.parse(files["staticwebapp.config.json"]!) as {
      routes: unknown;
      globalHeaders: Record<string, string>;
      mimeTypes: unknown;
    };
    const kept = Object.entries(globalHeaders).filter(([, value]) => value !== "");
    expect(Object.fromEntries(kept)).toEqual({ ...ofFolder, "Cache-Control": "no-cache" });
    expect(globalHeaders["X-Frame-Options"]).toBe("");
    expect(routes).toEqual([{ route: "/excel/assets/*", headers: { "Cache-Control": "max-age=604800" } }]);
    expect(mimeTypes).toEqual(servers.types);
  });

  it("is told the same headers: the one that developers use", () => {
    const [addin] = (
      createRequire(import.meta.url)("../../webpack.config.js") as () => [
        { devServer: { headers(request: { path: string }): { key: string; value: string }[] } },
      ]
    )();
    for (const path of ["/taskpane.html", "/functions.json", "/assets/icon-32.png", "/workbench/pane.html"])
      expect(Object.fromEntries(addin.devServer.headers({ path }).map(({ key, value }) => [key, value])), path).toEqual(
        servers.headersAt(path),
      );
  });

  it("serves a host whose folder is its root", () => {
    const root = servers.hostingFiles("https://essex.example.gov.uk");
    expect(root["nginx.conf"]).toContain("location ^~ / {");
    expect(root["staticwebapp.config.json"]).toContain('"route": "/assets/*"');
  });
});

describe("the folder that IT uploads", () => {
  it("says for each server how it is to be served", () => {
    for (const [name, text] of Object.entries(servers.hostingFiles(`https://localhost:${config.dev_server_port}`)))
      expect(read(name), name).toBe(text);
  });

  it("holds no kind of file that the servers are not told of", () => {
    const extensions = new Set(filesBuilt.map((path) => extname(path)));
    expect([...extensions].filter((extension) => !(extension in servers.types) && ![".config", ".conf"].includes(extension))).toEqual([]);
  });

  it("has no page with a script, a style or an event within it", () => {
    for (const page of filesBuilt.filter((path) => path.endsWith(".html"))) {
      const html = read(page);
      expect(html.match(/<style|\sstyle=|\son\w+=|javascript:/gi), page).toBeNull();
      for (const [, within] of html.matchAll(/<script[^>]*>(.*?)<\/script>/gis)) expect(within, page).toBe("");
    }
  });

  it("has pages whose scripts and styles have addresses that change with their contents", () => {
    const addresses = [...read("taskpane.html").matchAll(/(?:src|href)="?([\w-]+\.(?:js|css))\?(\w+)/g)];
    expect(addresses.map(([, name]) => name)).toEqual(expect.arrayContaining(["functions.js", "taskpane.js", "taskpane.css"]));
    for (const [, name, digest] of addresses)
      expect(digest, name).toBe(
        createHash("sha256")
          .update(readFileSync(join(ADDIN, name!)))
          .digest("hex")
          .slice(0, 12),
      );
  });

  it("evaluates no text, keeps nothing in the browser and sends nothing", () => {
    const words =
      /\beval\(|new Function|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|document\.cookie/g;
    for (const script of filesBuilt.filter((path) => path.endsWith(".js"))) expect(read(script).match(words), script).toBeNull();
  });
});
