import { it } from "vitest";
import { ironCalc } from "./ironcalc";
import { libreOffice } from "./libreoffice";
import { nativeWay } from "./native";
import { printed, prove, told } from "./proof";
it("x", async () => {
  const t = performance.now();
  const proofs = await prove(
    Number(process.env.N ?? 600),
    Number(process.env.SEED ?? 1),
    [nativeWay(ironCalc), nativeWay(libreOffice)],
    (n) => console.log(n, Math.round(performance.now() - t)),
  );
  console.log(printed(proofs));
  for (const p of proofs) for (const d of p.differences.slice(0, 3)) console.log(told(d, p.way));
}, 600000);
