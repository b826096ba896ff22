import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { bundleText } from "../bundle/bundle";

const { inNamespace } = createRequire(import.meta.url)("../../build/namespace.cjs") as {
  inNamespace(source: string, namespace: string): string;
};

type Call = (...args: unknown[]) => unknown[][];

describe("a build of the test namespace", () => {
  const functions = new Map<string, Call>();
  const CustomFunctions = { associate: (id: string, call: Call) => functions.set(id, call), Error, ErrorCode: {} };
  const text = inNamespace(bundleText(), "ESSEXDEV");
  new Script(text).runInContext(createContext({ CustomFunctions }));

  it("writes its own name in every formula it shows", () => {
    const help = functions.get("HELP")!("TRADEDPRICE").flat().join("\n");
    expect(help).toContain("=ESSEXDEV.TRADEDPRICE(");
    expect(help).not.toContain("=ESSEX.");
    expect(text.match(/ESSEX\.[A-Z]/g)).toBeNull();
  });

  it("leaves the same functions under the same ids", () => {
    expect([...functions.keys()].length).toBeGreaterThan(50);
    expect(functions.has("TRADEDPRICE")).toBe(true);
  });

  it("leaves sentences that end with the name, and Excel's own writing of it, as its constant says", () => {
    expect(inNamespace('"a function of ESSEX."', "ESSEXDEV")).toBe('"a function of ESSEX."');
    expect(inNamespace('export const NAMESPACE = "ESSEX";', "ESSEXDEV")).toBe('export const NAMESPACE = "ESSEXDEV";');
    expect(inNamespace("`=ESSEX.${id}(`", "ESSEXDEV")).toBe("`=ESSEXDEV.${id}(`");
  });
});
