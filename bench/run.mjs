import { cpus, loadavg } from "node:os";
import { essex } from "./essex.mjs";
import { allocation, statuses } from "./jobs/allocation.mjs";
import { counts } from "./jobs/counts.mjs";
import { deadlines } from "./jobs/deadlines.mjs";
import { load } from "./jobs/load.mjs";
import { ofsted } from "./jobs/ofsted.mjs";
import { prices } from "./jobs/prices.mjs";
import { say } from "./measure.mjs";
import { libreOffice } from "./peers/libreoffice.mjs";
import { optional } from "./peers/optional.mjs";

// Dates of the peers are counted in local time.
process.env.TZ = "UTC";

const JOBS = { load, allocation, statuses, prices, ofsted, counts, deadlines };

const wanted = process.argv.slice(2);
say(
  `ESSEX beside others, in one run: ratios are of times taken in the same round. ${cpus().length} cores, load average ${loadavg()[0].toFixed(2)}.`,
);
const peers = {
  essex: essex(),
  office: await libreOffice(say),
  hyperformula: await optional("hyperformula", say),
  ironcalc: await optional("@ironcalc/wasm", say, ironCalcIn),
  arquero: await optional("arquero", say),
};
for (const [name, job] of Object.entries(JOBS)) if (wanted.length === 0 || wanted.includes(name)) await job(peers);
peers.office?.end();

async function ironCalcIn(module) {
  const { readFile } = await import("node:fs/promises");
  await module.default({ module_or_path: await readFile(new URL("node_modules/@ironcalc/wasm/wasm_bg.wasm", import.meta.url)) });
  return module;
}
