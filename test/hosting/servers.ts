import { createRequire } from "node:module";

/** hosting/servers.cjs, which webpack reads too. */
export interface Servers {
  headersAt(path: string): Record<string, string>;
  policyAt(path: string): string;
  policyWithin(path: string): string;
  hostingFiles(host: string): Record<string, string>;
  readonly types: Record<string, string>;
}

export const servers = createRequire(import.meta.url)("../../hosting/servers.cjs") as Servers;
