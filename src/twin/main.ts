import { join } from "node:path";
import { run } from "./command";

// npm runs a script in the project's own folder; the files are named from where the officer stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
void run(process.argv.slice(2), join(__dirname, "../add-in"), new Date(), {
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code;
});
