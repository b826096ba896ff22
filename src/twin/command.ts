import { extname } from "node:path";
import { addInOf } from "../recalc/add-in";
import { DONE, type Output, UNREADABLE } from "../recalc/command";
import { bytesOf, isOneFile, writeWhole } from "../recalc/files";
import { recalculated } from "../recalc/recalculation";
import { refusalOf } from "../recalc/refusal";
import { Unreadable } from "../xlsx/unreadable";
import { openWorkbook, type Workbook } from "../xlsx/workbook";
import { changedWorkbook, Unwritable } from "../xlsx/workbook-writing";
import { fileOfTwin } from "./file";
import { optionsIn, USAGE } from "./options";
import { twinOf } from "./twin";
import { inWords } from "./words";

/** Runs the command with the built add-in in a folder, and answers the code to end with. */
export async function run(args: readonly string[], addIn: string, clock: Date, output: Output): Promise<number> {
  if (args.includes("--help")) {
    output.say(USAGE);
    return DONE;
  }
  const options = optionsIn(args, clock);
  if (typeof options === "string") {
    output.complain(`${options}\n\n${USAGE}`);
    return UNREADABLE;
  }
  let about = options.input;
  try {
    const held = opened(bytesOf(options.input));
    const refused = refusalOf(held);
    if (refused !== null) throw new Unreadable(refused);
    if (isOneFile(options.input, options.output)) {
      about = options.output;
      throw new Unreadable("is the file that is read, which is never touched. Name another.");
    }
    if (extname(options.output).toLowerCase() !== extname(options.input).toLowerCase()) {
      about = options.output;
      throw new Unreadable(
        `ends otherwise than ${options.input}, and Excel would not open it: name a file that ends with ${extname(options.input)}.`,
      );
    }
    // The copy is of what the cells come to now, whatever the file was saved with.
    const { edits } = recalculated(held, addInOf(addIn), options);
    const workbook = opened(changedWorkbook(held, edits));
    const twin = await twinOf(workbook, options);
    const bytes = fileOfTwin(workbook, twin);
    about = options.output;
    writeWhole(options.output, bytes);
    output.say(inWords(twin).join("\n"));
    return DONE;
  } catch (thrown) {
    if (thrown instanceof Unwritable) output.complain(`${options.input} cannot be copied: ${thrown.message}.`);
    else if (thrown instanceof Unreadable) output.complain(`${about} ${thrown.message}`);
    else throw thrown;
    return UNREADABLE;
  }
}

function opened(bytes: Uint8Array): Workbook {
  const read = openWorkbook(bytes);
  if (!read.ok) throw new Unreadable(read.why);
  return read.workbook;
}
