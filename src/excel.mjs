import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { connect } from "node:tls";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";

const PORT = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).config.dev_server_port;

/** Whether a connection to the port comes about: with any server, or with one that speaks https. */
const answers = (connected) =>
  new Promise((resolve) => {
    const socket = connected();
    const settle = (isAnswered) => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.setTimeout(3_000, () => settle(false));
    socket.once("error", () => settle(false));
    socket.once(socket.encrypted ? "secureConnect" : "connect", () => settle(true));
  });

/** Excel loads an add-in over https alone, and office-addin-debugging takes whatever listens on the port for its own server. */
export async function isHeldByAnother(port) {
  const isTaken = await answers(() => createConnection({ port, host: "localhost" }));
  return isTaken && !(await answers(() => connect({ port, host: "localhost", rejectUnauthorized: false })));
}

function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    stop(
      "Desktop Excel runs on Windows and on a Mac, and this machine is neither.\n" +
        "Use `npm start` for the workbench, which runs the same built add-in in a page with a spreadsheet.",
    );
  }
  if (await isHeldByAnother(PORT)) {
    stop(
      `Something listens on port ${PORT} that does not speak https, probably \`npm start\`. Excel loads an add-in over https alone.\n` +
        "Stop it (Ctrl+C in its window), and run `npm run excel` again.",
    );
  }
  await ensureCertificatesAreInstalled();
  const { status } = spawnSync("npx", ["office-addin-debugging", "start", "manifest.xml", "desktop", "--app", "excel"], {
    stdio: "inherit",
    shell: true,
  });
  process.exit(status ?? 1);
}
