import type { AddInReference } from "./xlsx/add-in-reference";

/** The add-in that a manifest names. */
export function addInIn(manifest: string): AddInReference {
  const [, id] = /<Id>([^<]+)<\/Id>/.exec(manifest) ?? [];
  const [, version] = /<Version>([^<]+)<\/Version>/.exec(manifest) ?? [];
  if (!id || !version) throw new Error("The manifest has no Id or no Version.");
  return { id, version };
}
