import { planned, type SheetPlan } from "../plan";
import { APART, COUNTED, INSPECTION_DATES, RATING_GRADES, RATING_PHASES } from "./ratings";
import { SCHOOL_GOVERNANCES, SCHOOL_PHASES } from "./schools";
import { HEADER, HEADING, LABEL, NOTE, NARROW_HEADER, REMARK, SPILLED_TOTAL, TITLE, TOTAL } from "./styles";

/** As printed in the Director of Education's slides for the primary headteachers' meeting of 1 March 2023. A blank is a blank there. */
const PRINTED = [
  ["Nursery", null, null, 2, 2],
  ["All-through", 1, 1, null, 2],
  ["Primary", 223, 4, 220, 447],
  ["Secondary", 69, 6, 4, 79],
  ["Special", 12, 3, 6, 21],
  ["PRU", 2, 1, 3, 6],
] as const;
/** Room for a column heading of two lines. */
const HEADER_HEIGHT = 36;
const PRINTED_TOTAL = ["Grand Total", 307, 15, 235, 557] as const;

/**
 * Some columns of a table that a function spills, under headings that are true of the file it counts, and its rows that have any school.
 * A file that does not know free schools has not none of them.
 */
function tableOf(call: string, columns: readonly number[], headings: readonly string[], total: number): string {
  const named = headings.map((heading) => `"${heading}"`).join(",");
  return `=LET(all,${call},kept,DROP(CHOOSECOLS(all,${columns.join(",")}),1),VSTACK({${named}},FILTER(kept,CHOOSECOLS(kept,${String(total)})<>0)))`;
}

export function summarySheet(): SheetPlan {
  return planned("Summary", (sheet) => {
    sheet.widths({ A: 96, "B:L": 96 });
    sheet.put("A1", "Schools in Essex", TITLE);
    sheet.across(
      "A2:I2",
      "Two tables, each one formula over the rows of the Schools and Ratings sheets. Select a cell to see its formula. What a file cannot tell is left out: it is not shown as none.",
      NOTE,
      40,
    );

    sheet.put("A4", "By phase and governance, census of January 2023", HEADING);
    sheet.put("A5:D5", null, NARROW_HEADER);
    sheet.height(5, HEADER_HEIGHT);
    sheet.put(
      "A5",
      {
        formula: tableOf(
          `ESSEX.SCHOOLSUMMARY(${SCHOOL_PHASES},${SCHOOL_GOVERNANCES})`,
          [1, 2, 4, 6],
          ["Phase", "Academies and free", "LA maintained", "Total"],
          4,
        ),
      },
      HEADER,
    );
    sheet.highlight("A6:D13", '=OR($A6="Total",$A6="Share")', SPILLED_TOTAL);

    sheet.put("F4", "The county's own table, 24 January 2023", HEADING);
    sheet.row(
      "F5",
      ["Phase", "Academies", "Free schools", "LA maintained", "Grand Total"],
      [HEADER, NARROW_HEADER, NARROW_HEADER, NARROW_HEADER, NARROW_HEADER],
    );
    PRINTED.forEach((row, i) => sheet.row(`F${String(6 + i)}`, row));
    sheet.row("F12", PRINTED_TOTAL, TOTAL);
    sheet.put("F13", "Source: Get Information About Schools, 24 01 23", REMARK);

    sheet.across(
      "A15:I15",
      "Why the two differ. The census knows no all-through schools: its 81 secondary schools are the county's 79 and its 2 all-through. What the county calls a PRU the census calls alternative provision. The census file does not part free schools from academies: its 322 are the county's 307 academies and 15 free schools. The 235 schools maintained by the authority, and the 557 in all, agree.",
      NOTE,
      76,
    );

    sheet.put("A17", "By Ofsted outcome", HEADING);
    sheet.put("A18", {
      formula: `="Inspections between "&TEXT(MIN(${INSPECTION_DATES}),"d mmmm yyyy")&" and "&TEXT(MAX(${INSPECTION_DATES}),"d mmmm yyyy")&", of the schools as they were then."`,
    });
    sheet.put("A19:H19", null, NARROW_HEADER);
    sheet.height(19, HEADER_HEIGHT);
    sheet.put(
      "A19",
      {
        formula: tableOf(
          `ESSEX.OFSTEDSUMMARY(${RATING_PHASES},${RATING_GRADES})`,
          [1, 2, 3, 4, 5, 7, 8, 9],
          ["Phase", "Outstanding", "Good", "Requires improvement", "Inadequate", "No rating in file", "Total", "Good or outstanding"],
          7,
        ),
      },
      HEADER,
    );
    sheet.highlight("A20:H28", '=$A20="Total"', SPILLED_TOTAL);
    sheet.put("A29", { formula: `=ESSEX.OFSTEDRATE(${RATING_GRADES})` }, { bold: true, align: "left", format: "0.0%" });
    sheet.put("B29", "good or outstanding, of the schools that have a grade", LABEL);
    sheet.across(
      "A31:I31",
      `These are the ${String(COUNTED)} maintained schools, academies and special schools of the Ratings sheet. It is another file of another time than the census above, and the two are never joined: a school that has since become an academy has another URN. Where the file gives no rating, it cannot tell whether a school was never inspected or was inspected under another URN. The file's ${String(APART)} independent schools and colleges are not counted.`,
      NOTE,
      76,
    );
  });
}
