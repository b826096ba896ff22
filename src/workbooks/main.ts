import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import edition from "../data/edition.json";
import { day } from "../core/foundation/day";
import { addInOf } from "../recalc/add-in";
import { goldenTables } from "./golden-tables";
import { listingOf } from "./list";
import { starterFile } from "./making";
import { addInIn } from "./manifest";
import { starterPlans } from "./starters/starters";

/** Writes the starter workbooks into a folder, with the built add-in. The same edition makes the same bytes. */
async function make(root: string): Promise<void> {
  const today = day(edition.read);
  const making = {
    host: addInOf(join(root, "dist/add-in")),
    clock: { today, now: today },
    addIn: addInIn(readFileSync(join(root, "manifest.xml"), "utf8")),
  };
  const folder = join(root, "assets/workbooks");
  mkdirSync(folder, { recursive: true });
  for (const { name, plan } of starterPlans(goldenTables(join(root, "test/golden")))) {
    const { file } = listingOf(name);
    const bytes = await starterFile(plan, making);
    writeFileSync(join(folder, file), bytes);
    process.stdout.write(`${file}: ${Math.round(bytes.length / 1024)} KB\n`);
  }
}

void make(join(__dirname, "../.."));
