import paper from "../../data/figures/transition-2023.json";
import { FAR, type BookPlan, type BookSheet } from "../book";
import { type Content } from "../../sheets/plan";
import { COUNT, DATE, PERCENT, sheet } from "../draft";
import { starterBook } from "./book";
import { dated } from "./days";

const asked = (what: string): string => {
  const fact = paper.facts.find((each) => each.what === `Transition Information 2023: ${what}`);
  if (!fact) throw new Error(`The paper does not print: ${what}.`);
  return fact.value;
};
const OF_BOTH = "asked for of the Designated Safeguarding Lead and of the SENCo";
const [HEADTEACHER, SAFEGUARDING, SENCO, COMPLETED] = ["1", "2", "3", "4"].map((number) => asked(`asked for, ${number}`)) as [
  string,
  string,
  string,
  string,
];
const [EMAIL, NUMBER] = [asked(`${OF_BOTH}, 1`), asked(`${OF_BOTH}, 2`)];

/** What an email address must have: text before and after one @, a dot after it, no space. */
const emailRule = (cell: string): string =>
  `=AND(LEN(${cell})-LEN(SUBSTITUTE(${cell},"@",""))=1,ISERROR(FIND(" ",${cell})),ISNUMBER(FIND(".",${cell},FIND("@",${cell})+2)))`;
/** Ten digits or more once spaces and a plus are taken away. Kept as text, so that the first 0 stays. */
const numberRule = (cell: string): string =>
  `=AND(ISNUMBER(-SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"+","")),LEN(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"+",""))>=10)`;
const EMAIL_SAYS = "A work address, such as office@school.essex.sch.uk.";
const NUMBER_SAYS = "At least ten digits; spaces may stand between them.";

function formSheet(): BookSheet {
  return sheet("Year 6 to 7", (draft) => {
    draft.accent();
    draft.portrait();
    draft.title("Transition information", "Thank you for supporting us in aiding the transition of Year 6 students.");
    draft.columnWidths({ A: 46, B: 48 });
    const [when, ...rest] = asked("when")
      .replace(/:$/, ".")
      .split(/(?<=required) /);
    draft.put("A3", when!, "note");
    draft.put("A4", rest.join(" "), "note");
    let row = 5;
    const field = (label: string, more: { readonly rule?: (cell: string) => string; readonly says?: string } = {}) => {
      draft.put(`A${row}`, label, "label");
      draft.put(`B${row}`, null, "input", { format: "@", align: "left", isWrapped: true });
      draft.height(row, 24);
      if (more.rule) draft.allow(`B${row}`, { kind: "formula", formula: more.rule(`B${row}`) }, label, more.says!);
      row++;
    };
    const group = (heading: string) => {
      row++;
      draft.headingsAt(`A${row}`, [[heading, "left"], ["", "left"]]); // prettier-ignore
      row++;
    };
    draft.headingsAt("A6", [["School", "left"], ["", "left"]]); // prettier-ignore
    row = 7;
    field("School");
    field("DfE number", {
      rule: (cell) => `=AND(LEN(${cell})=8,MID(${cell},4,1)="/",ISNUMBER(-LEFT(${cell},3)),ISNUMBER(-RIGHT(${cell},4)))`,
      says: "Three digits of the authority, a stroke, four of the school: 881/2003.",
    });
    field(HEADTEACHER);
    for (const person of [SAFEGUARDING, SENCO]) {
      group(person);
      field("Name");
      field(EMAIL, { rule: emailRule, says: EMAIL_SAYS });
      field(NUMBER, { rule: numberRule, says: NUMBER_SAYS });
    }
    group("Paperwork completed by");
    field(COMPLETED.replace(/^.*?\((.*)\)$/, "$1"));
    field("Date");
    draft.allow(`B${row - 1}`, { kind: "date" }, "Date", "The day the sheet was filled in.");
    draft.put(`B${row - 1}`, null, "input", { format: DATE, align: "left" });
    row++;
    const fields = ["B7", "B8", "B9", "B12", "B13", "B14", "B17", "B18", "B19", "B22", "B23"];
    draft.put(`A${row}`, "Still to fill in", "label");
    draft.put(`B${row}`, { formula: `=${fields.map((cell) => `(${cell}="")`).join("+")}` }, "total", { format: COUNT, align: "left" });
    draft.put(`A${row + 1}`, "This sheet is about the people to speak to. Nothing about a pupil belongs on it.", "note");
    draft.highlight(`B${row}`, `$B$${row}=0`, "good");
    draft.printOnly("A", "B");
  });
}

function returnsSheet(): BookSheet {
  return sheet("Returns", (draft) => {
    draft.title(
      "Which schools have sent their sheet",
      "For whoever collects them: a row a school. Names and numbers stay on the school’s own sheet.",
    );
    draft.input("A4", "Wanted by", null, {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The last day: the paper prints “by summer half term” and no day.",
      note: "The paper prints “by summer half term” and no day: enter yours.",
    });
    draft.list({
      name: "TransitionReturns",
      at: "A11",
      columns: [
        { heading: "School", width: 30 },
        {
          heading: "Quadrant",
          width: 22,
          allows: { kind: "list", values: ["Mid", "North-East", "South", "West"] },
          says: "Mid, North-East, South or West.",
        },
        { heading: "Asked", width: 14, format: DATE, align: "right", allows: { kind: "date" }, says: "The day the sheet was sent out." },
        { heading: "Received", width: 14, format: DATE, align: "right", allows: { kind: "date" }, says: "The day it came back." },
        {
          heading: "Complete",
          width: 12,
          align: "centre",
          allows: { kind: "list", values: ["Yes", "No"] },
          says: "Yes where nothing is still to fill in.",
        },
        { heading: "Reading", width: 24 },
      ],
      rows: [
        ["School A", "Mid", dated("2026-04-20"), dated("2026-05-05"), "Yes"],
        ["School B", "West", dated("2026-04-20"), dated("2026-05-12"), "No"],
        ["School C", "South", dated("2026-04-20"), null, null],
      ] as Content[][],
      calculated: {
        Reading:
          '=IF(TransitionReturns[[#This Row],[Received]]="","Not received",IF(TransitionReturns[[#This Row],[Complete]]="Yes","Complete","Received, not complete"))',
      },
    });
    const line = (row: number, label: string, formula: string, format: string) => {
      draft.put(`A${row}`, label, "label");
      draft.put(`B${row}`, { formula }, "total", { format, align: "left" });
    };
    line(5, "Schools asked", "=COUNTA(TransitionReturns[School])", COUNT);
    line(6, "Complete", '=COUNTIF(TransitionReturns[Reading],"Complete")', COUNT);
    line(7, "Received, not complete", '=COUNTIF(TransitionReturns[Reading],"Received, not complete")', COUNT);
    line(8, "Not received", '=COUNTIF(TransitionReturns[Reading],"Not received")', COUNT);
    line(9, "Share complete", '=IF(B5>0,B6/B5,"")', PERCENT);
    draft.highlight(`F12:F${FAR}`, 'AND($F12="Not received",$B$4<>"",TODAY()>$B$4)', "late");
    draft.highlight(`F12:F${FAR}`, '$F12="Complete"', "good");
    draft.freezeAbove(12);
  });
}

function datesSheet(): BookSheet {
  return sheet("Transfer dates", (draft) => {
    draft.title(
      "Dates of the transfer to secondary school",
      "For pupils with an EHC plan the law sets the day. Enter the day on which they transfer.",
    );
    draft.columnWidths({ A: 50, B: 18, C: 60 });
    draft.input("A4", "Day of the transfer", dated("2027-09-01"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "The first day at the secondary school.",
    });
    draft.put("A5", "Academic year", "label");
    draft.put("B5", { formula: "=ESSEX.ACADEMICYEAR(B4)" }, "figure", { align: "left" });
    draft.put("A6", "Plans reviewed and amended by", "label");
    draft.put("B6", { formula: '=ESSEX.PHASETRANSFERDEADLINE(B4,"Primary to secondary")' }, "total", { format: DATE, align: "left" });
    draft.put("C6", "Special Educational Needs and Disability Regulations 2014, reg. 18(1)(b): before 15 February.", "note");
    draft.input("A7", "Where it stands as of", dated("2026-11-25"), {
      format: DATE,
      align: "left",
      allows: { kind: "date" },
      says: "=TODAY() for today.",
    });
    draft.put("A8", "Status of a plan not yet amended", "label");
    draft.put("B8", { formula: '=ESSEX.PHASETRANSFERSTATUS(B4,"Primary to secondary",,B7)' }, "figure", { align: "left" });
    draft.put("A9", "Born from", "label");
    draft.put("B9", { formula: "=DATE(YEAR(B4)-12,9,1)" }, "figure", { format: DATE, align: "left" });
    draft.put("A10", "Born to", "label");
    draft.put("B10", { formula: "=DATE(YEAR(B4)-11,8,31)" }, "figure", { format: DATE, align: "left" });
    draft.put("C9", "The pupils who are 11 on 31 August before the transfer.", "note");
    draft.put("A11", "Year of a child born on the last of these", "label");
    draft.put("B11", { formula: "=ESSEX.NCYEAR(B10,B4)" }, "figure", { align: "left" });
  });
}

export function transitionInformation(): BookPlan {
  return starterBook({
    name: "Transition information",
    steps: [
      "1. Send the sheet Year 6 to 7 to each primary school, to be filled in and sent on to the secondary school.",
      "2. Keep Returns: which schools have sent theirs.",
      "3. On Transfer dates read by when the plans of pupils with an EHC plan have to be amended.",
    ],
    rowsAre:
      "The rows of Returns are invented: write over them, and add rows at the foot. The list is a Table that grows, and every formula counts the new row.",
    says: {
      "Year 6 to 7": "The information that a primary school is asked for, to print or to fill in here.",
      Returns: "Schools asked, received and complete.",
      "Transfer dates": "The last day for plans, and who transfers.",
    },
    sources: [
      "Transition Information 2023 (Essex Primary Headteachers Meeting, 1 March 2023): the fields from Headteacher to Paperwork completed by. School, number and date are added.",
      "Special Educational Needs and Disability Regulations 2014, regulation 18.",
    ],
    sheets: [formSheet(), returnsSheet(), datesSheet()],
  });
}
