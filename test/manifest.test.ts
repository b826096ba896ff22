import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { config, version } from "../package.json";
import { built } from "./dist";
import { at, elementsOf, withDescendants, type Element } from "./xml";

const require = createRequire(import.meta.url);
const { PNG } = require("pngjs") as { PNG: { sync: { read(png: Buffer): { width: number; height: number; data: Buffer } } } };
const webpackConfig = require("../webpack.config.js") as (env: {
  host?: string;
  namespace?: string;
}) => [{ plugins: { patterns?: CopyPattern[] }[] }];

interface CopyPattern {
  from: string;
  transform?: (content: Buffer) => string;
}

const DEVELOPMENT_HOST = `https://localhost:${config.dev_server_port}`;
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const SIZES = [...RIBBON_SIZES, 96, 128];

/** The children that each parent may have, in the order that [MS-OWEMXML] gives them. An element that is not here has none. */
const ORDER: Record<string, string> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl " +
    "SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides",
  Hosts: "Host",
  Requirements: "Sets Methods",
  Sets: "Set",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  "Host Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint PrimaryCommandSurface": "OfficeTab CustomTab",
  OfficeTab: "Group",
  Group: "Label Icon Control",
  Icon: "bt:Image",
  "Control Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  "Action ShowTaskpane": "TaskpaneId SourceLocation Title",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image",
  "bt:Urls": "bt:Url",
  "bt:ShortStrings": "bt:String",
  "bt:LongStrings": "bt:String",
};

const ADDRESSED = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomain", "SourceLocation", "bt:Image", "bt:Url"];

/** Where the schema has each kind of reference look for its resource. */
const RESOURCES_OF: Record<string, string> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const inRepo = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const xml = readFileSync(inRepo("manifest.xml"), "utf8");
const manifest = elementsOf(xml);

function texts(path: string): string[] {
  return at(manifest, path).map(({ text }) => text);
}

function values(path: string, attribute: string): (string | undefined)[] {
  return at(manifest, path).map(({ attributes }) => attributes[attribute]);
}

/** Every address that is written out: each place that does not name a resource instead. */
function addresses(root: Element): string[] {
  return withDescendants(root)
    .filter(({ name, attributes }) => ADDRESSED.includes(name) && attributes["resid"] === undefined)
    .map(({ attributes, text }) => attributes["DefaultValue"] ?? text);
}

/** manifest.xml as webpack writes it into dist/add-in/ for `--env host=…` and `--env namespace=…`. */
function builtFor(host?: string, namespace?: string): string {
  const [addin] = webpackConfig({ ...(host !== undefined && { host }), ...(namespace !== undefined && { namespace }) });
  const copied = addin.plugins.flatMap(({ patterns }) => patterns ?? []).find(({ from }) => from === "manifest.xml");
  if (!copied?.transform) throw new Error("webpack.config.js no longer writes manifest.xml through a transform.");
  return copied.transform(Buffer.from(xml));
}

const WORKBOOK = "VersionOverrides/Hosts/Host";
const FUNCTIONS = `${WORKBOOK}/AllFormFactors/ExtensionPoint`;
const GROUP = `${WORKBOOK}/DesktopFormFactor/ExtensionPoint/OfficeTab/Group`;

describe("the manifest's form", () => {
  test("is well-formed XML", () => expect(XMLValidator.validate(xml)).toBe(true));

  test("has every element under its parent and in the schema's order", () => {
    for (const { name, attributes, children } of withDescendants(manifest)) {
      const order = (ORDER[`${name} ${attributes["xsi:type"]}`] ?? ORDER[name] ?? "").split(" ");
      const names = children.map((child) => child.name);
      expect(order, `children of ${name}`).toEqual(expect.arrayContaining(names));
      expect(names, `order within ${name}`).toEqual([...names].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
    }
  });

  test("has a GUID, the package's version and British English", () => {
    expect(texts("Id")[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(texts("Version")).toEqual([`${version}.0`]);
    expect(texts("DefaultLocale")).toEqual(["en-GB"]);
  });

  test("asks for the shared runtime and CustomFunctionsRuntime 1.2, and nothing newer", () => {
    const sets = withDescendants(manifest).filter(({ name }) => name === "Set");
    expect(sets.map(({ attributes }) => attributes)).toEqual([
      { Name: "SharedRuntime", MinVersion: "1.1" },
      { Name: "CustomFunctionsRuntime", MinVersion: "1.2" },
    ]);
  });

  test("asks to read and write the workbook, in Excel alone", () => {
    expect(texts("Permissions")).toEqual(["ReadWriteDocument"]);
    expect(values("Hosts/Host", "Name")).toEqual(["Workbook"]);
    expect(values(WORKBOOK, "xsi:type")).toEqual(["Workbook"]);
  });
});

describe("the manifest's resources", () => {
  const resources = at(manifest, "VersionOverrides/Resources")[0]?.children ?? [];
  const ids = resources.flatMap(({ children }) => children.map(({ attributes }) => attributes["id"] ?? ""));
  const references = withDescendants(manifest).filter(({ attributes }) => attributes["resid"] !== undefined);

  test("are found where each reference looks for them", () => {
    for (const { name, attributes } of references) {
      const list = resources.find((candidates) => candidates.name === RESOURCES_OF[name])?.children ?? [];
      const listed = list.map((resource) => resource.attributes["id"]);
      expect(listed, name).toContain(attributes["resid"]);
    }
  });

  test("are each named once, in at most 32 characters, and used", () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect(new Set(references.map(({ attributes }) => attributes["resid"]))).toEqual(new Set(ids));
  });

  test("keep short strings to 125 characters, long ones and the description to 250", () => {
    const short = values("VersionOverrides/Resources/bt:ShortStrings/bt:String", "DefaultValue");
    const long = values("VersionOverrides/Resources/bt:LongStrings/bt:String", "DefaultValue");
    expect(short.filter((text) => !text || text.length > 125)).toEqual([]);
    expect([...long, ...values("Description", "DefaultValue")].filter((text) => !text || text.length > 250)).toEqual([]);
  });
});

describe("the add-in that the manifest describes", () => {
  const urlOf = (resid?: string) =>
    at(manifest, "VersionOverrides/Resources/bt:Urls/bt:Url").find(({ attributes }) => attributes["id"] === resid)?.attributes[
      "DefaultValue"
    ];

  test("runs its functions, its pane and its commands in one runtime", () => {
    expect(at(manifest, `${WORKBOOK}/Runtimes/Runtime`).map(({ attributes }) => attributes)).toEqual([
      { resid: "Taskpane.Url", lifetime: "long" },
    ]);
    expect(values(`${FUNCTIONS}/Page/SourceLocation`, "resid")).toEqual(["Taskpane.Url"]);
    expect(values(`${WORKBOOK}/DesktopFormFactor/FunctionFile`, "resid")).toEqual(["Taskpane.Url"]);
    expect(values(`${GROUP}/Control/Action/SourceLocation`, "resid")).toEqual(["Taskpane.Url"]);
    expect(values("DefaultSettings/SourceLocation", "DefaultValue")).toEqual([urlOf("Taskpane.Url")]);
  });

  test("offers its functions as =ESSEX.*", () => {
    const [namespace] = values(`${FUNCTIONS}/Namespace`, "resid");
    const names = at(manifest, "VersionOverrides/Resources/bt:ShortStrings/bt:String").filter(
      ({ attributes }) => attributes["id"] === namespace,
    );
    expect(names.map(({ attributes }) => attributes["DefaultValue"])).toEqual(["ESSEX"]);
    expect(urlOf(values(`${FUNCTIONS}/Script/SourceLocation`, "resid")[0])).toBe(`${DEVELOPMENT_HOST}/functions.js`);
    expect(urlOf(values(`${FUNCTIONS}/Metadata/SourceLocation`, "resid")[0])).toBe(`${DEVELOPMENT_HOST}/functions.json?v=${version}`);
  });

  test("opens its pane from the Home tab, under no name of its own: a shared runtime has one pane", () => {
    expect(values(`${WORKBOOK}/DesktopFormFactor/ExtensionPoint/OfficeTab`, "id")).toEqual(["TabHome"]);
    expect(values(`${GROUP}/Control/Action`, "xsi:type")).toEqual(["ShowTaskpane"]);
    expect(texts(`${GROUP}/Control/Action/TaskpaneId`)).toEqual([]);
  });
});

describe("the icons", () => {
  test.each(SIZES)("are drawn at %d pixels", (size) => {
    const { width, height, data } = PNG.sync.read(readFileSync(inRepo(`assets/icon-${size}.png`)));
    const pixels = Array.from({ length: width * height }, (_, pixel) => data.readUInt32BE(pixel * 4));
    const opaque = pixels.filter((colour) => (colour & 0xff) === 0xff);
    expect([width, height]).toEqual([size, size]);
    expect(opaque.length).toBeGreaterThan(pixels.length / 2);
    expect(new Set(opaque).size).toBeGreaterThan(1);
  });

  test("stand on the ribbon in each size that Excel takes", () => {
    for (const place of [GROUP, `${GROUP}/Control`]) {
      expect(at(manifest, `${place}/Icon/bt:Image`).map(({ attributes }) => attributes)).toEqual(
        RIBBON_SIZES.map((size) => ({ size: `${size}`, resid: `Icon.${size}` })),
      );
    }
    expect(at(manifest, "VersionOverrides/Resources/bt:Images/bt:Image").map(({ attributes }) => attributes)).toEqual(
      RIBBON_SIZES.map((size) => ({ id: `Icon.${size}`, DefaultValue: `${DEVELOPMENT_HOST}/assets/icon-${size}.png` })),
    );
  });

  test("stand beside the name at 32 pixels, and at 64 on a fine screen", () => {
    expect(values("IconUrl", "DefaultValue")).toEqual([`${DEVELOPMENT_HOST}/assets/icon-32.png`]);
    expect(values("HighResolutionIconUrl", "DefaultValue")).toEqual([`${DEVELOPMENT_HOST}/assets/icon-64.png`]);
  });
});

describe("the addresses", () => {
  test("are all on the development host in manifest.xml", () => {
    expect(addresses(manifest).filter((address) => !address.startsWith(`${DEVELOPMENT_HOST}/`))).toEqual([]);
    expect(builtFor()).toBe(xml);
  });

  test.each(["https://essex.example.gov.uk/excel", "https://essex.example.gov.uk/excel/"])("are all on %s when built for it", (host) => {
    const built = builtFor(host);
    expect(built).not.toContain("localhost");
    expect(addresses(elementsOf(built))).toEqual(
      addresses(manifest).map((address) => address.replace(DEVELOPMENT_HOST, "https://essex.example.gov.uk/excel")),
    );
  });

  test.each([
    "http://essex.example.gov.uk",
    "essex.example.gov.uk/excel",
    "https://essex.example.gov.uk/?v=2",
    "https://essex.example.gov.uk/#excel",
    "",
  ])("refuse to be on %j", (host) => {
    expect(() => builtFor(host)).toThrow(
      `--env host=${host}: give the https address of the folder that will serve the add-in, such as https://essex.example.gov.uk/excel`,
    );
  });
});

describe("the test namespace", () => {
  const other = elementsOf(builtFor("https://essex.example.gov.uk/test", "ESSEXDEV"));
  const strings = (root: Element) =>
    withDescendants(root)
      .filter(({ name }) => name === "bt:String")
      .map(({ attributes }) => attributes["DefaultValue"]!);

  test("is another add-in to Excel, with functions of another name, and looks like one", () => {
    expect(at(other, "Id").map(({ text }) => text)).not.toEqual(texts("Id"));
    expect(at(other, "Id")[0]!.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(at(other, "DisplayName").map(({ attributes }) => attributes["DefaultValue"])).toEqual(["ESSEX test"]);
    expect(strings(other)).toEqual([
      "ESSEXDEV",
      "ESSEX test",
      "Open ESSEX test",
      "ESSEX test is ready",
      strings(manifest)[4],
      "Type =ESSEXDEV. in a cell to see the functions, or choose Open ESSEX test on the Home tab to search them.",
    ]);
  });

  test("is otherwise the same manifest", () => {
    const shape = (root: Element) =>
      withDescendants(root).map(({ name, attributes }) => [name, Object.keys(attributes), attributes["resid"]]);
    expect(shape(other)).toEqual(shape(manifest));
    expect(addresses(other)).toEqual(
      addresses(manifest).map((each) => each.replace(DEVELOPMENT_HOST, "https://essex.example.gov.uk/test")),
    );
  });

  test("is named or refused", () => {
    expect(() => builtFor(undefined, "ESSEX2")).toThrow("--env namespace=ESSEX2: give ESSEX or ESSEXDEV.");
  });
});

describe("the build", () => {
  const inBuild = (path: string) => join(built("add-in"), path);

  test("holds every file that the manifest addresses", () => {
    const paths = addresses(manifest).map((address) => new URL(address).pathname);
    expect(paths.filter((path) => !existsSync(inBuild(path)))).toEqual([]);
  });

  test("keeps its own manifest on one https host", () => {
    const built = elementsOf(readFileSync(inBuild("manifest.xml"), "utf8"));
    const host = addresses(built)[0]?.replace(/\/assets\/.*/, "") ?? "";
    expect(host).toMatch(/^https:\/\/./);
    expect(addresses(built)).toEqual(addresses(manifest).map((address) => address.replace(DEVELOPMENT_HOST, host)));
  });

  test("names each function as Excel allows: capitals and digits, three characters or more, never a cell's address", () => {
    const { functions } = JSON.parse(readFileSync(inBuild("functions.json"), "utf8")) as {
      functions: { id: string; name: string }[];
    };
    expect(functions).not.toEqual([]);
    for (const { id, name } of functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    }
  });
});
