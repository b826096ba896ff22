import { figure } from "../lines";
import { recordLines } from "../record";
import { type Tellings } from "../telling";

export const aboutTellings: Tellings<"VERSION" | "RULES" | "HELP"> = {
  VERSION: {
    title: "The version of the functions, and of their facts",
    lines: ({ shown }) => [figure("version", "Version", String(shown))],
  },
  RULES: {
    title: ({ line, heading }) => (line === null ? "Every dated fact held" : heading),
    lines: recordLines,
  },
  HELP: {
    title: ({ line, heading }) => (line === null ? "Help in the grid" : `${line.help}: ${heading}`),
    lines: recordLines,
  },
};
