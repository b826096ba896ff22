import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
// @ts-expect-error -- a script of the project's own, without types.
import { isHeldByAnother } from "../src/excel.mjs";

const isHeld = isHeldByAnother as (port: number) => Promise<boolean>;

describe("before Excel is started, its port", () => {
  let server: Server | ReturnType<typeof createTcpServer> | undefined;
  afterEach(() => void server?.close());

  async function listening(made: NonNullable<typeof server>): Promise<number> {
    server = made;
    await new Promise<void>((resolve) => void made.listen(0, "localhost", () => resolve()));
    return (made.address() as AddressInfo).port;
  }

  it("is held by another where a server answers without https, as npm start does", async () => {
    expect(await isHeld(await listening(createServer()))).toBe(true);
    server?.close();
    expect(await isHeld(await listening(createTcpServer((socket) => void socket.destroy())))).toBe(true);
  });

  it("is free where nothing listens", async () => {
    const port = await listening(createServer());
    await new Promise((closed) => server!.close(closed));
    expect(await isHeld(port)).toBe(false);
  });
});
