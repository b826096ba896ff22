import { type WordReaders } from "../core/import/column-reader";
import { type ExtractKind } from "../core/import/extract-kind";
import { answer } from "../core/foundation/result";
import { overallGrade } from "../core/ofsted/grade";
import { needWords, outcomeWords, sourceWords } from "./caseload";
import annexA from "./import/annex-a.json";
import gias from "./import/gias.json";
import ofsted from "./import/ofsted.json";
import others from "./import/others.json";
import performanceTables from "./import/performance-tables.json";
import sen2 from "./import/sen2.json";
import { gradeWords } from "./ofsted";
import { schoolWords } from "./schools";

/** A kind of file that is told what it is instead of being read. */
interface OtherFile extends Pick<ExtractKind, "name" | "recognisedBy"> {
  readonly refused: string;
}

const notRead = (files: readonly OtherFile[]): ExtractKind[] => files.map((file) => ({ ...file, columns: [], blanks: [], sheet: "" }));

/** The kinds of file that can be read in, and those that are told what they are instead; those told apart by more of their header first. */
export const extractKinds: readonly ExtractKind[] = [
  ...notRead(others),
  ...([...ofsted, ...gias, ...performanceTables, ...sen2] as unknown as readonly ExtractKind[]),
  ...notRead(annexA),
];

/**
 * The readers of the words that columns hold. They are the functions' own, so that what a function would refuse is told when the file is
 * read; they stand here because the importer and the schools, grades and cases it reads of are strangers to each other in the core.
 */
export const wordReaders: WordReaders = {
  "overall grade": (text) => overallGrade(gradeWords(), text),
  "report-card grade": (text) => gradeWords().reportCard.read(text),
  status: (text) => schoolWords().statuses.read(text),
  type: (text) => (schoolWords().types.all.some(({ code }) => String(code) === text) ? answer(text) : schoolWords().types.read(text)),
  need: (text) => needWords().read(text),
  "request source": (text) => sourceWords().read(text),
  "request outcome": (text) => outcomeWords().read(text),
};
