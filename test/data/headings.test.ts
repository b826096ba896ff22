import { describe, expect, it } from "vitest";
import { type Choice, type Choices } from "../../src/core/foundation/choice";
import { needWords, outcomeWords, ratingWords, sourceWords } from "../../src/data/caseload";
import { extractKinds } from "../../src/data/extracts";
import { columnHeadings } from "../../src/data/headings";
import { evaluationAreas, gradeWords } from "../../src/data/ofsted";
import { schoolPartnerships } from "../../src/data/partnerships";
import { schoolWords } from "../../src/data/schools";
import { market } from "../../src/data/traded";

const { isHeading, isHeadingRow } = columnHeadings();

describe("a heading", () => {
  it.each([
    ["requestDates", "Request date"],
    ["requestDates", "Request dates"],
    ["requestDates", "requestDate"],
    ["requestDates", "REQUEST_DATE"],
    ["requestDates", "Date of request"],
    ["requestDates", "Request received"],
    ["requestDates", "Date request received"],
    ["requestDates", "Received"],
    ["requestDates", "Date"],
    ["requestDates", "Date EHCNA requested"],
    ["requestDates", "ReceivedDate"],
    ["receivedDates", "Date received by the LA"],
    ["issuedDates", "Issued"],
    ["issuedDates", "Plan issued"],
    ["issuedDates", "Final plan issued"],
    ["issuedDates", "Date final EHCP issued"],
    ["issuedDates", "StartDate"],
    ["closedDates", "Date closed"],
    ["closedDates", "Withdrawn date"],
    ["outcomeDates", "RequestOutcomeDate"],
    ["outcomeDates", "Date of decision"],
    ["outcomeDates", "Decided on"],
    ["lastReviews", "Last annual review"],
    ["lastReviews", "LastReview"],
    ["meetings", "Review meeting"],
    ["meetings", "Date of meeting"],
    ["decisions", "Decision sent"],
    ["finals", "Amended final plan"],
    ["noticesSent", "Amendment notice sent"],
    ["orderDates", "Order date"],
    ["useDates", "Date used"],
    ["exceptions", "Week20"],
    ["exceptions", "Exceptions apply"],
    ["exceptions", "20 week exception"],
    ["sources", "Source"],
    ["sources", "Source of request"],
    ["sources", "RequestSource"],
    ["outcomes", "Outcome"],
    ["outcomes", "Request outcome"],
    ["outcomes", "Decision"],
    ["needs", "Need"],
    ["needs", "Primary need"],
    ["needs", "Primary SEN need"],
    ["needs", "SEN type"],
    ["needs", "SENtype"],
    ["needs", "Type of need"],
    ["needs", "Primary need (SEN2)"],
    ["placements", "Placement"],
    ["placements", "Type of setting"],
    ["placements", "SENSetting"],
    ["ratings", "Rating"],
    ["ratings", "Quality of plan"],
    ["grades", "Grade"],
    ["grades", "Ofsted rating"],
    ["grades", "Ofsted"],
    ["grades", "Overall effectiveness"],
    ["grades", "Latest OEIF overall effectiveness"],
    ["grades", "OfstedRating (name)"],
    ["grades column 3", "Leadership and governance"],
    ["grades column 2", "Inclusion"],
    ["phases", "Phase"],
    ["phases", "School phase"],
    ["phases", "Phase of education"],
    ["phases", "PhaseOfEducation (name)"],
    ["phases", "Ofsted phase"],
    ["types", "Type"],
    ["types", "Type of establishment"],
    ["types", "TypeOfEstablishment (name)"],
    ["types", "Type of education"],
    ["types", "Establishment type"],
    ["types", "NFTYPE"],
    ["statuses", "Status"],
    ["statuses", "EstablishmentStatus (name)"],
    ["weights", "Pupils"],
    ["weights", "Total number of pupils"],
    ["weights", "Weight"],
    ["schools", "School"],
    ["schools", "School name"],
    ["schools", "EstablishmentName"],
    ["schools", "SCHNAME"],
    ["plans", "Plans"],
    ["plans", "Number of EHC plans"],
    ["plans", "EHCPs 2024"],
    ["roll", "Roll"],
    ["roll", "NOR"],
    ["roll", "Number on roll (January 2023)"],
    ["areas", "Area"],
    ["areas", "Local authority"],
    ["areas", "LA name"],
    ["areas", "la_name"],
    ["areas", "Region"],
    ["areas", "Local authority district"],
    ["values", "Value"],
    ["values", "% of pupils"],
    ["values", "Percentage achieving the expected standard"],
    ["values", "Attainment 8 score"],
    ["values", "Rate 2022"],
    ["values", "EHC plans"],
    ["years", "Year"],
    ["years", "Academic year"],
    ["years", "time_period"],
    ["questions", "Question"],
    ["services", "Service"],
    ["quantities", "Quantity"],
    ["quantities", "Qty"],
    ["daysBought", "Days bought"],
    ["daysUsed", "Used"],
    ["subscriber", "Subscriber?"],
    ["vatRate", "VAT rate"],
    ["vatRate", "VAT %"],
    ["requestDates", "\u200eRequest\u00a0date "],
  ] as [string, string][])("of %s may say %s", (column, text) => {
    expect(isHeading(text, column)).toBe(true);
  });

  it.each([
    ["requestDates", "tbc"],
    ["requestDates", "Pending"],
    ["requestDates", "No date"],
    ["requestDates", "Date to be confirmed"],
    ["requestDates", "Not received"],
    ["requestDates", "31/02/2024"],
    ["requestDates", "Received 31/02/2024"],
    ["requestDates", "Autumn term"],
    ["requestDates", "Withdrawn"],
    ["issuedDates", "Not issued"],
    ["issuedDates", "Draft plan"],
    ["issuedDates", "Ongoing"],
    ["closedDates", "Open"],
    ["closedDates", "Refused"],
    ["grades", "RI"],
    ["grades", "Grade 2"],
    ["grades", "Not inspected"],
    ["grades", "Outstandng"],
    ["grades", "Good (2019)"],
    ["grades", "Exceptional"],
    ["needs", "Autism"],
    ["needs", "Autsm"],
    ["needs", "Need unknown"],
    ["needs", "Dyslexia"],
    ["needs", "No need"],
    ["needs", "Complex needs"],
    ["types", "Acadmey"],
    ["types", "Special school"],
    ["phases", "Primry"],
    ["phases", "KS2"],
    ["outcomes", "Agread"],
    ["outcomes", "Decision to assess"],
    ["sources", "School request"],
    ["values", "c"],
    ["values", "SUPP"],
    ["values", "LOWCOV"],
    ["values", "n/a"],
    ["values", "Essex"],
    ["values", "58"],
    ["values", "2022"],
    ["years", "2019/21"],
    ["areas", "Essex"],
    ["areas", "East of England"],
    ["areas", "South West region"],
    ["schools", "Colne Community School"],
    ["roll", "lots"],
    ["quantities", "two"],
    ["needs", ""],
    ["needs", "Primary need ".repeat(20)],
  ])("of %s does not say %s", (column, text) => {
    expect(isHeading(text, column)).toBe(false);
  });

  it("is none of the words that a column is read by", () => {
    const { types, phases, statuses } = schoolWords();
    const lists: readonly (readonly [string, Choices<Choice>])[] = [
      ["needs", needWords()],
      ["sources", sourceWords()],
      ["outcomes", outcomeWords()],
      ["ratings", ratingWords()],
      ["grades", gradeWords().overall],
      ["grades column 1", gradeWords().reportCard],
      ["types", types],
      ["phases", phases],
      ["statuses", statuses],
    ];
    const wrong = lists.flatMap(([column, { all }]) =>
      all.flatMap(({ name, synonyms = [], codes = [] }) =>
        [name, ...synonyms, ...codes.map(String)].filter((word) => isHeading(word, column)).map((word) => `${column}: ${word}`),
      ),
    );
    expect(wrong).toEqual([]);
    const named = (column: string, names: readonly Choice[]) => names.filter(({ name }) => isHeading(name, column)).map(({ name }) => name);
    expect(named("services", market().services)).toEqual([]);
    expect(named("customer", market().customers)).toEqual([]);
    expect(named("schools", schoolPartnerships().all)).toEqual([]);
  });

  it("is the name of every column of the files that can be read in, whatever stands below", () => {
    for (const { columns } of extractKinds)
      for (const { name, alsoNamed = [] } of columns)
        for (const each of [name, ...alsoNamed]) expect([each, isHeading(each, "values")]).toEqual([each, true]);
    for (const { name } of evaluationAreas().all) expect([name, isHeading(name, "grades column 1")]).toEqual([name, true]);
  });
});

describe("a row of headings", () => {
  const row = (...cells: readonly (readonly [column: string, text: string | null, isValue?: boolean])[]) =>
    isHeadingRow(cells.map(([column, text, isValue = false]) => ({ column, text, isValue })));

  it("has a heading that is known, and any text over figures and names beside it", () => {
    expect(row(["areas", "Local authority"], ["values", "Combined RWM, all schools"])).toBe(true);
    expect(row(["questions", "Question"], ["scores column 1", "Colne Community School"])).toBe(true);
    expect(row(["schools", "Where"], ["plans", "EHCPs"], ["roll", "NOR"])).toBe(true);
    expect(row(["needs", "Primary need"], ["placements", "Where placed"])).toBe(true);
  });

  it("is none where a cell is a value, stands in place of one, is no text, or cannot be read in a column of dates or choices", () => {
    expect(row(["needs", "Autism", true])).toBe(false);
    expect(row(["phases", "Phase"], ["grades", "RI", true])).toBe(false);
    expect(row(["areas", "Area"], ["values", "c"])).toBe(false);
    expect(row(["areas", "Area"], ["values", null])).toBe(false);
    expect(row(["requestDates", "Date"], ["issuedDates", "tbc"])).toBe(false);
    expect(row(["needs", "Autsm"], ["placements", "School"])).toBe(false);
    expect(row(["areas", "England"], ["values", "SUPP"])).toBe(false);
    expect(row(["areas", "England"], ["values", "lots"])).toBe(false);
    expect(row()).toBe(false);
  });
});
