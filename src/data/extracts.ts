import { type ExtractKind } from "../core/import/extract-kind";
import gias from "./import/gias.json";
import ofsted from "./import/ofsted.json";
import sen2 from "./import/sen2.json";

/** The kinds of file that can be read in, those told apart by more of their header first. */
export const extractKinds = [...ofsted, ...gias, ...sen2] as readonly ExtractKind[];
