import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { servers } from "./hosting/servers";

export interface Served {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Folders, each at its address, served over http on a free port of this machine alone, with the headers that IT's servers send. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Served> {
  const addresses = Object.keys(folders).sort((one, other) => other.length - one.length);
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const address = addresses.find((each) => path.startsWith(each))!;
    readFile(join(folders[address]!, path.slice(address.length))).then(
      (content) => {
        const type = servers.types[extname(path)] ?? "application/octet-stream";
        response.writeHead(200, { ...servers.headersAt(path), "Content-Type": type }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
