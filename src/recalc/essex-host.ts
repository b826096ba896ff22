import type { Metadata } from "../workbench/custom-functions/metadata";
import { spreadsheetFunction, type SpreadsheetFunction } from "../workbench/custom-functions/call";
import type { Given, GivenArgument } from "../workbench/custom-functions/arguments";
import type { Registry } from "../workbench/custom-functions/registry";
import type { Outcome } from "../workbench/custom-functions/results";
import type { Settings } from "../workbench/settings";
import { isError, type CellValue } from "../xlsx/value";
import type { Block } from "./engine/operand";

/** The built add-in's functions, called as Excel for Windows calls them. */
export interface EssexHost {
  /** What a function answers, and the sentence of its first error. An argument that is null is left out. */
  call(name: string, args: readonly (Block | null)[], address: string): { readonly block: Block; readonly message: string };
}

/** Excel for Windows sends 0 for an empty cell, and takes data types. */
const SETTINGS: Settings = { blanks: 0, runtime: 5, excelApi: 19 };

export function essexHost(metadata: Metadata, registry: Registry): EssexHost {
  const functions = new Map<string, SpreadsheetFunction>(
    metadata.functions.map((called) => [called.name.toUpperCase(), spreadsheetFunction(called, metadata, registry, SETTINGS)]),
  );
  return {
    call(name, args, address) {
      const run = functions.get(name);
      if (!run) return { block: [[{ error: "#NAME?" }]], message: `The add-in has no function ${name}.` };
      const outcomes = run(args.map(givenOf), { address, argumentAddresses: [] });
      const failure = outcomes.flat().find((outcome) => outcome.kind === "error" && outcome.message !== "");
      return { block: outcomes.map((row) => row.map(valueOf)), message: failure?.kind === "error" ? failure.message : "" };
    },
  };
}

function givenOf(block: Block | null): GivenArgument {
  if (block === null) return { kind: "omitted" };
  return { kind: "block", values: block.map((row) => row.map((value): Given => (isError(value) ? value.error : value))) };
}

function valueOf(outcome: Outcome): CellValue {
  return outcome.kind === "error" ? { error: outcome.error } : outcome.value;
}
