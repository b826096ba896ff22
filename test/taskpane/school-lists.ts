import type { Control } from "./excel/install";

/**
 * Schools as Ofsted's management information has them after the importer, with the report cards of some: the shape of the county's table, not
 * its numbers. Run in the page, where nothing around it can be used.
 */
export const ofstedTable = (excel: Control): void => {
  const grades = [1, 2, 2, 2, 2, 2, 2, 3, 2, 4];
  const phases = [
    "Primary",
    "Primary",
    "Primary",
    "Secondary",
    "Primary",
    "Special",
    "Primary",
    "Secondary",
    "Primary",
    "Alternative provision",
  ];
  const cards = ["Exceptional", "Strong standard", "Expected standard", "Expected standard", "Needs attention", "Urgent improvement"];
  const rows: (string | number)[][] = [
    [
      "URN",
      "School name",
      "Ofsted phase",
      "Local authority",
      "Publication date",
      "Safeguarding standards",
      "Inclusion",
      "Personal development and wellbeing",
      "Latest OEIF overall effectiveness",
      "Overall effectiveness",
    ],
  ];
  for (let school = 0; school < 40; school++) {
    const isGraded = school % 13 !== 12;
    const hasCard = school % 4 === 0;
    rows.push([
      115_000 + school,
      school === 3 ? "'=Hillside Academy" : `School ${school + 1}`,
      phases[school % phases.length]!,
      "Essex",
      46_000 + school,
      hasCard ? (school % 16 === 0 ? "Not met" : "Met") : "",
      hasCard ? cards[school % cards.length]! : "",
      hasCard ? cards[(school + 1) % cards.length]! : "",
      isGraded ? grades[school % grades.length]! : "",
      isGraded ? grades[school % grades.length]! : "",
    ]);
  }
  excel.fill("A1", rows);
  for (let row = 2; row <= 41; row++) excel.engine.book.sheets[0]!.cells.get(`E${row}`)!.format = "dd/mm/yyyy";
  excel.addTable("A1:J41", "Ofsted");
  excel.engine.book.selection = [{ top: 1, left: 0, bottom: 1, right: 0 }];
};
