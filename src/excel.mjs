import { spawnSync } from "node:child_process";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";

if (process.platform !== "win32" && process.platform !== "darwin") {
  process.stderr.write(
    "Desktop Excel runs on Windows and on a Mac, and this machine is neither.\n" +
      "Use `npm start` for the workbench, which runs the same built add-in in a page with a spreadsheet.\n",
  );
  process.exit(1);
}

// Excel loads an add-in over https alone, from a certificate the machine trusts.
await ensureCertificatesAreInstalled();
const { status } = spawnSync("npx", ["office-addin-debugging", "start", "manifest.xml", "desktop", "--app", "excel"], {
  stdio: "inherit",
  shell: true,
});
process.exit(status ?? 1);
