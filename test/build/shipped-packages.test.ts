import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import packageFile from "../../package.json";
import { built } from "../dist";

const fromPlugin = createRequire(createRequire(import.meta.url).resolve("@cyclonedx/webpack-plugin"));
const { Spec, Validation } = fromPlugin("@cyclonedx/cyclonedx-library") as {
  Spec: { Version: { v1dot6: string } };
  Validation: { JsonStrictValidator: new (version: string) => { validate(bom: string): Promise<unknown> } };
};

interface Licence {
  readonly license?: { readonly id?: string; readonly name?: string; readonly text?: { readonly content: string } };
  readonly expression?: string;
}

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly Licence[];
  readonly evidence?: { readonly licenses?: readonly Licence[] };
}

/** The licences of what may ship: they ask for their notice and for nothing else. */
const PERMITTED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];
/** Packages whose package.json names no licence, and the words of the licence that lies in them. */
const BY_TEXT: Readonly<Record<string, string>> = { "@univerjs/telemetry": "Apache License" };

const billOf = (folder: "add-in" | "workbench") => readFileSync(join(built(folder), "sbom/bom.json"), "utf8");
const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);

function licencesOf(component: Component): readonly string[] {
  const named = (component.licenses ?? []).map(({ license, expression }) => license?.id ?? license?.name ?? expression ?? "");
  const texts = (component.evidence?.licenses ?? []).map(({ license }) => Buffer.from(license?.text?.content ?? "", "base64").toString());
  const words = BY_TEXT[nameOf(component)];
  if (named.length === 0 && words !== undefined && texts.some((text) => text.includes(words))) return ["Apache-2.0"];
  return named;
}

describe.each(["add-in", "workbench"] as const)("the packages in the %s", (folder) => {
  const { components } = JSON.parse(billOf(folder)) as { readonly components: readonly Component[] };

  it("are listed in a bill of materials that CycloneDX's own schema accepts", async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(billOf(folder))).toBeNull();
    expect(components.length).toBeGreaterThan(0);
  });

  it("are each under a licence that lets them ship", () => {
    for (const component of components) {
      const licences = licencesOf(component);
      expect(licences.length, nameOf(component)).toBeGreaterThan(0);
      for (const licence of licences) expect(PERMITTED, nameOf(component)).toContain(licence);
    }
  });
});

describe("the packages in the add-in", () => {
  const { components } = JSON.parse(billOf("add-in")) as { readonly components: readonly Component[] };

  it("are its dependencies at their versions, and no others", () => {
    expect(Object.fromEntries(components.map((component) => [nameOf(component), component.version]))).toEqual(packageFile.dependencies);
  });

  it("each have their licence beside them", () => {
    for (const component of components) {
      const path = join(built("add-in"), `licences/${nameOf(component).replace("/", "-")}.txt`);
      expect(existsSync(path), path).toBe(true);
      expect(readFileSync(path, "utf8")).toMatch(/licen[cs]e|copyright/i);
    }
  });
});
