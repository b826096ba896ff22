import { type explainedCell } from "./sheet";

/** A cell, and what an officer reads of it: the answer, what lies near, the inputs that were given, the last step and the rows behind it. */
interface ExplainedExample {
  readonly what: string;
  readonly formula: string;
  /** Where it differs from a formula in H2 with nothing around it. */
  readonly options?: Parameters<typeof explainedCell>[1];
  readonly says: readonly string[];
}

/** Cells of every kind, errors and nested calls included. */
export const CELLS: readonly ExplainedExample[] = [
  {
    what: "a date cell",
    formula: "=ESSEX.EHCPDEADLINE(A2)",
    says: [
      "Last day for Final plan: Wed 3 June 2026",
      "Counted from Thu 15 January 2026, Final plan would be due by Thu 4 June 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Final plan: 03/06/2026",
    ],
  },
  {
    what: "a date as text",
    formula: "=ESSEX.EHCPDEADLINE(A4)",
    says: [
      "Last day for Final plan: Tue 30 June 2026",
      "Counted from Wed 11 February 2026, Final plan would be due by Wed 1 July 2026 (1 day later).",
      "eventDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "Last day for Final plan: 30/06/2026",
    ],
  },
  {
    what: "a date with a time of day",
    formula: "=ESSEX.EHCPDEADLINE(A6)",
    says: [
      "Last day for Final plan: Wed 26 August 2026",
      "Counted from Thu 9 April 2026, Final plan would be due by Thu 27 August 2026 (1 day later).",
      "eventDate (Cases!A6): holds 46120.75, read as Wed 8 April 2026",
      "Last day for Final plan: 26/08/2026",
    ],
  },
  {
    what: "a duty in another sheet",
    formula: "=ESSEX.EHCPDEADLINE(A2,Lists!A1)",
    says: [
      "Last day for Final plan: Wed 3 June 2026",
      "Counted from Thu 15 January 2026, Final plan would be due by Thu 4 June 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "duty (Lists!A1): Final plan",
      "Last day for Final plan: 03/06/2026",
    ],
  },
  {
    what: "a limit in working days",
    formula: '=ESSEX.EHCPDEADLINE(A2,"Plan transfer")',
    says: [
      "Last day for Plan transfer: Tue 3 February 2026",
      "Counted from Thu 15 January 2026, Plan transfer would be due by Wed 4 February 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Plan transfer: 03/02/2026",
    ],
  },
  {
    what: "a limit over August",
    formula: '=ESSEX.EHCPDEADLINE("20/07/2026","Response to an appeal")',
    says: [
      "Last day for Response to an appeal: Tue 29 September 2026",
      "Counted from Tue 21 July 2026, Response to an appeal would be due by Wed 30 September 2026 (1 day later).",
      'eventDate ("20/07/2026"): holds “20/07/2026”, read as Mon 20 July 2026',
      "Last day for Response to an appeal: 29/09/2026",
    ],
  },
  {
    what: "a limit in months over a leap day",
    formula: '=ESSEX.EHCPDEADLINE("29/02/2024","Annual review")',
    says: [
      "Last day for Annual review: Fri 28 February 2025",
      "Counted from Wed 28 February 2024, Annual review would be due by Thu 27 February 2025 (1 day earlier).",
      'eventDate ("29/02/2024"): holds “29/02/2024”, read as Thu 29 February 2024',
      "Last day for Annual review: 28/02/2025",
    ],
  },
  {
    what: "the local convention",
    formula: '=ESSEX.EHCPDEADLINE(A2,,"Day one")',
    says: [
      "Last day for Final plan: Tue 2 June 2026",
      "Counted from Thu 15 January 2026, Final plan would be due by Wed 3 June 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Final plan: 02/06/2026",
    ],
  },
  {
    what: "a date the calendar lacks",
    formula: '=ESSEX.EHCPDEADLINE("31/02/2026")',
    says: [
      '#VALUE!: "31/02/2026" is not a date in the calendar.',
      "Use a date cell, 2026-02-28 or 28/02/2026.",
      'At fault: eventDate ("31/02/2026"): "31/02/2026" is not a date in the calendar.',
    ],
  },
  {
    what: "a date month first",
    formula: '=ESSEX.EHCPDEADLINE("10/19/2023")',
    says: [
      '#VALUE!: "10/19/2023" is not a date. Write it day first: perhaps 19/10/2023.',
      "Use a date cell, 2026-02-28 or 28/02/2026.",
      'At fault: eventDate ("10/19/2023"): "10/19/2023" is not a date. Write it day first: perhaps 19/10/2023.',
      "eventDate as 19/10/2023: Thu 7 March 2024",
    ],
  },
  {
    what: "a misspelt duty",
    formula: '=ESSEX.EHCPDEADLINE(A2,"Final plann")',
    says: [
      '#VALUE!: "Final plann" is not a duty. Did you mean "Final plan"? Use one of 60, such as Decision to assess, Advice or Decision not to issue: =ESSEX.SENDRULES() lists them.',
      "eventDate (Cases!A2): Wed 14 January 2026",
      'At fault: duty ("Final plann"): "Final plann" is not a duty. Did you mean "Final plan"? Use one of 60, such as Decision to assess, Advice or Decision not to issue: =ESSEX.SENDRULES() lists them.',
      "duty as Final plan: Wed 3 June 2026",
      "duty left out: Wed 3 June 2026",
    ],
  },
  {
    what: "a date from before the law",
    formula: '=ESSEX.EHCPDEADLINE("31/08/2014")',
    says: [
      "#N/A: No rule for Final plan covers 31 August 2014. We hold 1 September 2014 onwards.",
      'At fault: eventDate ("31/08/2014"): holds “31/08/2014”, read as Sun 31 August 2014',
      "eventDate as Mon 1 September 2014: Mon 19 January 2015",
    ],
  },
  {
    what: "a blank",
    formula: "=ESSEX.EHCPDEADLINE(G9)",
    says: [
      "The last day on which a SEND duty is met, as a date: for example 20 weeks from the request for a final plan",
      "eventDate (Cases!G9): blank",
      "eventDate is blank, and so is the answer.",
    ],
  },
  {
    what: "an error in the cell pointed to",
    formula: "=ESSEX.EHCPDEADLINE(G2)",
    options: {
      cells: {
        G2: "#N/A",
      },
    },
    says: [
      "#VALUE!: The cell holds #N/A.",
      "Put that cell right first: what it holds is passed on.",
      "At fault: eventDate (Cases!G2): The cell holds #N/A.",
    ],
  },
  {
    what: "a spilled cell that is refused",
    formula: "=ESSEX.EHCPDEADLINE(A1:A6)",
    options: {
      at: "H2",
      spill: "H2:H7",
    },
    says: [
      '#VALUE!: "Received" is not a date.',
      "Use a date cell, 2026-02-28 or 28/02/2026.",
      'At fault: eventDate (Cases!A1): "Received" is not a date.',
    ],
  },
  {
    what: "a spilled cell",
    formula: "=ESSEX.EHCPDEADLINE(A2:A6)",
    options: {
      at: "H4",
      spill: "H2:H6",
    },
    says: [
      "Last day for Final plan: Tue 30 June 2026",
      "Counted from Wed 11 February 2026, Final plan would be due by Wed 1 July 2026 (1 day later).",
      "eventDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "Last day for Final plan: 30/06/2026",
    ],
  },
  {
    what: "a stage counted from the one before",
    formula: "=ESSEX.EHCPTIMELINE(A2)",
    options: {
      at: "I4",
      spill: "H2:M8",
    },
    says: [
      "Advice (latest): Due: Wed 8 April 2026",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Advice (latest): 08/04/2026",
    ],
  },
  {
    what: "the days left to a stage",
    formula: "=ESSEX.EHCPTIMELINE(A2,,AsOf)",
    options: {
      at: "J3",
      spill: "H2:M8",
    },
    says: [
      "Decision to assess: Days left: −122",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "asOf (Lists!A2): Sat 27 June 2026",
      "Days left: −122",
    ],
  },
  {
    what: "a heading",
    formula: "=ESSEX.EHCPTIMELINE(A2)",
    options: {
      at: "I2",
      spill: "H2:M8",
    },
    says: [
      "Stages of the process: Due",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "A figure below it, selected, is shown with its steps.",
    ],
  },
  {
    what: "a label",
    formula: "=ESSEX.EHCPTIMELINE(A2)",
    options: {
      at: "H3",
      spill: "H2:M8",
    },
    says: [
      "Stage: Decision to assess",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "A figure beside it, selected, is shown with its steps.",
    ],
  },
  {
    what: "a cell picked out of a table",
    formula: "=INDEX(ESSEX.EHCPTIMELINE(A2),3,2)",
    says: [
      "Advice (latest): Due: Wed 8 April 2026",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Advice (latest): 08/04/2026",
    ],
  },
  {
    what: "a cell picked by what Excel finds",
    formula: '=INDEX(ESSEX.EHCPTIMELINE(A2),MATCH("x",G1:G9,0),2)',
    options: {
      expressions: {
        'MATCH("x",G1:G9,0)': 7,
      },
    },
    says: ["Final plan: Due: Wed 3 June 2026", "eventDate (Cases!A2): Wed 14 January 2026", "Last day for Final plan: 03/06/2026"],
  },
  {
    what: "a cell picked out of a table by what is not known",
    formula: '=XLOOKUP("Final plan",G1:G9,ESSEX.EHCPTIMELINE(A2))',
    says: [
      "Stages of the process",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Which cell of this table is taken, Excel alone works out.",
    ],
  },
  {
    what: "a line of the law",
    formula: "=ESSEX.SENDRULES()",
    options: {
      at: "J3",
      spill: "H2:U70",
    },
    says: ["Decision to assess: Limit: 6 weeks", "Law as at: 25/11/2026"],
  },
  {
    what: "a phase transfer",
    formula: '=ESSEX.PHASETRANSFERDEADLINE("01/09/2027","Secondary to post-16")',
    says: [
      "Last day to review and amend ahead of Secondary to post-16: Tue 30 March 2027",
      "A transfer on Sat 1 January 2028 would have Thu 30 March 2028 (122 days later).",
      'transferDate ("01/09/2027"): holds “01/09/2027”, read as Wed 1 September 2027',
      "Last day for Secondary to post-16: 30/03/2027 (The day before the one the regulation names, in the year of the transfer)",
    ],
  },
  {
    what: "a phase transfer on a day",
    formula: '=ESSEX.PHASETRANSFERSTATUS("01/09/2027","Primary to secondary","15/02/2027","01/03/2027")',
    says: [
      "Where the plan stands ahead of Primary to secondary: Complete late",
      "Finalised by Sun 14 February 2027 it would be Complete on time (1 day earlier).",
      'transferDate ("01/09/2027"): holds “01/09/2027”, read as Wed 1 September 2027',
      'finalPlan ("15/02/2027"): holds “15/02/2027”, read as Mon 15 February 2027',
      'asOf ("01/03/2027"): holds “01/03/2027”, read as Mon 1 March 2027',
      "Where it stands: Complete late",
    ],
  },
  {
    what: "a plan at 25",
    formula: '=ESSEX.EHCPAT25("15/05/2001","Other","20/07/2026")',
    says: [
      "Last day to which the plan may be maintained: Mon 20 July 2026",
      "Born on Thu 20 July 2000 it would be Sun 19 July 2026 (299 days earlier).",
      'dateOfBirth ("15/05/2001"): holds “15/05/2001”, read as Tue 15 May 2001',
      'courseEnd ("20/07/2026"): holds “20/07/2026”, read as Mon 20 July 2026',
      "Last day: 20/07/2026 (The end of the course or the training)",
    ],
  },
  {
    what: "an appeal put off by Christmas",
    formula: '=ESSEX.APPEALDEADLINE("01/10/2025","29/11/2025")',
    says: [
      "Last day on which an appeal is in time: Fri 2 January 2026",
      "A certificate of Wed 3 December 2025 would give until Mon 5 January 2026 (4 days later).",
      "A decision sent on Mon 3 November 2025 would give until Mon 5 January 2026 (33 days later).",
      'decisionSent ("01/10/2025"): holds “01/10/2025”, read as Wed 1 October 2025',
      'certificateIssued ("29/11/2025"): holds “29/11/2025”, read as Sat 29 November 2025',
      "Last day for the appeal: 02/01/2026 (The first working day after them, or the day itself where it is worked, else the next that is)",
    ],
  },
  {
    what: "a closure",
    formula: '=ESSEX.EHCPEXCEPTION("17/07/2022","25/07/2022","01/09/2022")',
    says: [
      "Whether the closure may excuse a limit: FALSE",
      "Advice asked for on Mon 18 July 2022 would be in the period (1 day later).",
      'adviceRequested ("17/07/2022"): holds “17/07/2022”, read as Sun 17 July 2022',
      'closedFrom ("25/07/2022"): holds “25/07/2022”, read as Mon 25 July 2022',
      'reopens ("01/09/2022"): holds “01/09/2022”, read as Thu 1 September 2022',
      "May excuse a limit: FALSE",
      "It never moves a date.",
    ],
  },
  {
    what: "a case issued late",
    formula: "=ESSEX.EHCPSTATUS(A2,B2,AsOf)",
    says: [
      "Where the case stands: Issued late",
      "Issued by Wed 3 June 2026 it would be Issued on time (1 day earlier).",
      "requestDate (Cases!A2): Wed 14 January 2026",
      "issuedDate (Cases!B2): Thu 4 June 2026",
      "asOf (Lists!A2): Sat 27 June 2026",
      "Where it stands: Issued late",
    ],
  },
  {
    what: "today, which cannot be had",
    formula: "=ESSEX.EHCPSTATUS(A4,B4,TODAY())",
    options: {
      shown: {
        "Cases!H2": "Overdue",
      },
    },
    says: [
      "Where the case stands: Overdue",
      "requestDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "issuedDate (Cases!B4): blank, not issued",
      "asOf (TODAY()): not known",
      "TODAY() is worked out by Excel alone, and what it comes to cannot be had here. Put it into a cell of its own and point to that cell, and the steps are shown.",
    ],
  },
  {
    what: "today, which can",
    formula: "=ESSEX.EHCPSTATUS(A4,B4,TODAY())",
    options: {
      expressions: {
        "TODAY()": 46180,
      },
    },
    says: [
      "Where the case stands: On track",
      "On Tue 16 June 2026 it would be Due soon (9 days later).",
      "requestDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "issuedDate (Cases!B4): blank, not issued",
      "asOf (TODAY()): Sun 7 June 2026",
      "Where it stands: On track",
    ],
  },
  {
    what: "a call within a call",
    formula: "=ESSEX.EHCPSTATUS(A4,B4,ESSEX.EHCPDEADLINE(A4))",
    says: [
      "=ESSEX.EHCPSTATUS(A4,B4,ESSEX.EHCPDEADLINE(A4))",
      "Where the case stands: Due soon",
      "On Wed 1 July 2026 it would be Overdue (1 day later).",
      "requestDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "issuedDate (Cases!B4): blank, not issued",
      "asOf (ESSEX.EHCPDEADLINE(A4)): Tue 30 June 2026",
      "Where it stands: Due soon",
      "=ESSEX.EHCPDEADLINE(A4)",
      "Last day for Final plan: Tue 30 June 2026",
      "Counted from Wed 11 February 2026, Final plan would be due by Wed 1 July 2026 (1 day later).",
      "eventDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "Last day for Final plan: 30/06/2026",
    ],
  },
  {
    what: "a call within an expression within a call",
    formula: "=ESSEX.EHCPSTATUS(A4,B4,ESSEX.EHCPDEADLINE(A4)+1)",
    says: [
      "=ESSEX.EHCPSTATUS(A4,B4,ESSEX.EHCPDEADLINE(A4)+1)",
      "Where the case stands",
      "requestDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "issuedDate (Cases!B4): blank, not issued",
      "asOf (ESSEX.EHCPDEADLINE(A4)+1): not known",
      "ESSEX.EHCPDEADLINE(A4)+1 is worked out by Excel alone, and what it comes to cannot be had here. Put it into a cell of its own and point to that cell, and the steps are shown.",
      "=ESSEX.EHCPDEADLINE(A4)",
      "Last day for Final plan: Tue 30 June 2026",
      "Counted from Wed 11 February 2026, Final plan would be due by Wed 1 July 2026 (1 day later).",
      "eventDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
      "Last day for Final plan: 30/06/2026",
    ],
  },
  {
    what: "a call under a condition",
    formula: '=IF(A2="","",ESSEX.EHCPSTATUS(A2,B2,Lists!$A$2))',
    says: [
      "Where the case stands: Issued late",
      "Issued by Wed 3 June 2026 it would be Issued on time (1 day earlier).",
      "requestDate (Cases!A2): Wed 14 January 2026",
      "issuedDate (Cases!B2): Thu 4 June 2026",
      "asOf (Lists!A2): Sat 27 June 2026",
      "Where it stands: Issued late",
    ],
  },
  {
    what: "a call whose error is hidden",
    formula: '=IFERROR(ESSEX.EHCPDEADLINE("soon"),"ask")',
    says: [
      '#VALUE!: "soon" is not a date.',
      "Use a date cell, 2026-02-28 or 28/02/2026.",
      'At fault: eventDate ("soon"): "soon" is not a date.',
    ],
  },
  {
    what: "a sum of calls",
    formula: "=SUM(ESSEX.TOPUPBACKDATED(A2:A3,B2:B3,7300))",
    says: [
      "Top-up for the days the plan is late: £20.00",
      "Issued on Fri 5 June 2026 it would be £40.00 (1 day later).",
      "requestDate (Cases!A2): Wed 14 January 2026",
      "issuedDate (Cases!B2): Thu 4 June 2026",
      "annualTopUp (7300): £7,300.00",
      "Top-up for the days from the limit to the day before the issue: £20.00",
      "The call answers 2 × 1 cells; the first of them is explained.",
    ],
  },
  {
    what: "a variable",
    formula: '=LET(d,A2,ESSEX.EHCPDEADLINE(d,"Advice"))',
    says: [
      "Last day for Advice: Wed 25 February 2026",
      "Counted from Thu 15 January 2026, Advice would be due by Thu 26 February 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Advice: 25/02/2026",
    ],
  },
  {
    what: "a name that is a range",
    formula: "=ESSEX.EHCPDEADLINE(Received)",
    options: {
      at: "H3",
      spill: "H2:H6",
    },
    says: [
      "Last day for Final plan: Sun 21 June 2026",
      "Counted from Mon 2 February 2026, Final plan would be due by Mon 22 June 2026 (1 day later).",
      "eventDate (Cases!A3): Sun 1 February 2026",
      "Last day for Final plan: 21/06/2026",
    ],
  },
  {
    what: "a name that is a constant",
    formula: "=ESSEX.EHCPDEADLINE(A2,Limit)",
    says: [
      "Last day for Final plan: Wed 3 June 2026",
      "Counted from Thu 15 January 2026, Final plan would be due by Thu 4 June 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "duty (Limit): Final plan",
      "Last day for Final plan: 03/06/2026",
    ],
  },
  {
    what: "this row of a Table",
    formula: "=ESSEX.EHCPSTATUS(Caseload[@Received],Caseload[@Issued],AsOf)",
    says: [
      "Where the case stands: Issued late",
      "Issued by Wed 3 June 2026 it would be Issued on time (1 day earlier).",
      "requestDate (Cases!A2): Wed 14 January 2026",
      "issuedDate (Cases!B2): Thu 4 June 2026",
      "asOf (Lists!A2): Sat 27 June 2026",
      "Where it stands: Issued late",
    ],
  },
  {
    what: "another workbook",
    formula: "=ESSEX.EHCPDEADLINE('[Other.xlsx]Cases'!A2)",
    says: [
      "The last day on which a SEND duty is met, as a date: for example 20 weeks from the request for a final plan",
      "eventDate ('[Other.xlsx]Cases'!A2): not known",
      "'[Other.xlsx]Cases'!A2 cannot be read: it is in another workbook.",
    ],
  },
  {
    what: "a spill referred to",
    formula: "=ESSEX.EHCPDEADLINE(N2#)",
    options: {
      at: "H3",
      cells: {
        "N2:N3": [[46036], [46050]],
      },
      spills: {
        "Cases!H2": "H2:H3",
        "Cases!N2": "N2:N3",
      },
    },
    says: [
      "Last day for Final plan: Wed 17 June 2026",
      "Counted from Thu 29 January 2026, Final plan would be due by Thu 18 June 2026 (1 day later).",
      "eventDate (Cases!N3): Wed 28 January 2026",
      "Last day for Final plan: 17/06/2026",
    ],
  },
  {
    what: "a count and the rows behind it",
    formula: "=ESSEX.EHCPTIMELINESS(A1:A6,B1:B6,,D1:D6)",
    options: {
      at: "J3",
      spill: "H2:T4",
    },
    says: [
      "Within 20 weeks, 2026: 1",
      "Row 2 issued on Wed 3 June 2026 would make it 2 (1 day earlier).",
      "requestDates (A1:A6): 6 rows",
      "issuedDates (B1:B6): 6 rows",
      "exceptions (D1:D6): 6 rows",
      "Within 20 weeks: 1",
      "1 row behind it",
      "Cases!A3: requestDates Sun 1 February 2026, issuedDates Mon 1 June 2026, exceptions No",
    ],
  },
  {
    what: "a share",
    formula: "=ESSEX.EHCPTIMELINESS(Caseload[Received],Caseload[Issued])",
    options: {
      at: "K3",
      spill: "H2:T4",
    },
    says: [
      "Within 20 weeks %, 2026: 50.0%",
      "Row 1 issued on Wed 3 June 2026 would make it 100.0% (1 day earlier).",
      "requestDates (Caseload[Received]): 5 rows",
      "issuedDates (Caseload[Issued]): 5 rows",
      "Within 20 weeks %: 50.0%",
      "1 row behind it",
      "Cases!A3: requestDates Sun 1 February 2026, issuedDates Mon 1 June 2026",
    ],
  },
  {
    what: "rows that cannot be read",
    formula: "=ESSEX.EHCPTIMELINESS(A2:A6,C2:C6)",
    options: {
      cells: {
        "A2:C6": [
          [46036, "", 46177],
          [46054, "", "tbc"],
          [46060, "", "31/02/2026"],
          [46100, "", 46150],
          [46120, "", ""],
        ],
      },
    },
    says: [
      '#VALUE!: 2 rows cannot be read. The first is row 2 of issuedDates: "tbc" is not a date.',
      "requestDates (A2:A6): 5 rows",
      "At fault: issuedDates (C2:C6): 5 rows",
      'Cases!C3: "tbc" is not a date.',
      'Cases!C4: "31/02/2026" is not a date in the calendar.',
    ],
  },
  {
    what: "a total",
    formula: "=ESSEX.EHCPBACKLOG(A2:A6,B2:B6,AsOf,C2:C6)",
    options: {
      at: "I8",
      spill: "H2:J8",
    },
    says: [
      "Total: Open cases: 2",
      "On Wed 3 June 2026 it would be 3 (24 days earlier).",
      "requestDates (A2:A6): 5 rows",
      "issuedDates (B2:B6): 5 rows",
      "asOf (Lists!A2): Sat 27 June 2026",
      "closedDates (C2:C6): 5 rows",
      "Open cases: 2",
      "2 rows behind it",
      "Cases!A4: requestDates Tue 10 February 2026",
      "Cases!A6: requestDates Wed 8 April 2026, issuedDates Wed 13 January 2027",
    ],
  },
  {
    what: "a review's last day",
    formula: '=ESSEX.EHCPREVIEWSTATUS("14/01/2026","01/12/2026",,,"02/12/2026")',
    options: {
      at: "I2",
      spill: "H2:J2",
    },
    says: [
      "Last day for Review decision: Tue 29 December 2026",
      "On Mon 30 November 2026 it would be Wed 13 January 2027 (2 days earlier).",
      'lastReview ("14/01/2026"): holds “14/01/2026”, read as Wed 14 January 2026',
      'meeting ("01/12/2026"): holds “01/12/2026”, read as Tue 1 December 2026',
      'asOf ("02/12/2026"): holds “02/12/2026”, read as Wed 2 December 2026',
      "Its last day: 29/12/2026",
    ],
  },
  {
    what: "reviews in time",
    formula:
      '=ESSEX.EHCPREVIEWTIMELINESS({"14/01/2025";"14/01/2025"},{"01/12/2025";"01/12/2025"},{"29/12/2025";"30/12/2025"},{"";"24/02/2026"})',
    options: {
      at: "L3",
      spill: "H2:Q3",
    },
    says: [
      "Decided within 4 weeks, 2025: 1",
      "Row 1 decided on Tue 30 December 2025 would make it 0 (1 day later).",
      'lastReviews ({"14/01/2025";"14/01/2025"}): 2 rows',
      'meetings ({"01/12/2025";"01/12/2025"}): 2 rows',
      'decisions ({"29/12/2025";"30/12/2025"}): 2 rows',
      'finals ({"";"24/02/2026"}): 2 rows',
      "Decision sent within 4 weeks: 1",
      "1 row behind it",
      "row 1: lastReviews Tue 14 January 2025, meetings Mon 1 December 2025, decisions Mon 29 December 2025",
    ],
  },
  {
    what: "requests by academic year",
    formula: '=ESSEX.EHCPREQUESTS({"01/10/2022";"01/11/2022";"01/10/2023"},{"School";"Parent";"School"},{"Y";"N";""},,"Academic year")',
    options: {
      at: "J4",
      spill: "H2:Q4",
    },
    says: [
      "Change, 2023/24: −50.0%",
      'receivedDates ({"01/10/2022";"01/11/2022";"01/10/2023"}): 3 rows',
      'sources ({"School";"Parent";"School"}): 3 rows',
      'outcomes ({"Y";"N";""}): 3 rows',
      "Change: −50.0%",
    ],
  },
  {
    what: "plans by need",
    formula: '=ESSEX.EHCPSUMMARY({"ASD";"ASD";"SEMH"},{"Special";"Mainstream";"Special"})',
    options: {
      at: "J3",
      spill: "H2:L5",
    },
    says: [
      "Autistic Spectrum Disorder: Special: 1",
      'needs ({"ASD";"ASD";"SEMH"}): 3 rows',
      'placements ({"Special";"Mainstream";"Special"}): 3 rows',
      "Special: 1",
      "1 row behind it",
      "row 1: needs Autistic Spectrum Disorder, placements Special",
    ],
  },
  {
    what: "a count that is withheld",
    formula: '=ESSEX.EHCPSUMMARY({"ASD";"ASD";"SEMH"},,5)',
    options: {
      at: "I3",
      spill: "H2:J5",
    },
    says: [
      "Autistic Spectrum Disorder: Plans: c",
      'needs ({"ASD";"ASD";"SEMH"}): 3 rows',
      "suppressBelow (5): 5",
      "Withheld: so small a count could tell of a child. So are as many others as are needed to hide it.",
      "Small counts are withheld from this table, so its rows are not listed here: beside them the counts could be worked out.",
    ],
  },
  {
    what: "plans by rating",
    formula: '=ESSEX.PLANQUALITY({"Good";"Good";"Inadequate"})',
    options: {
      at: "J4",
      spill: "H2:K7",
    },
    says: [
      "Good: Share: 66.7%",
      'ratings ({"Good";"Good";"Inadequate"}): 3 rows',
      "Share: 66.7%",
      "2 rows behind it",
      "row 1: ratings Good",
      "row 2: ratings Good",
    ],
  },
  {
    what: "a plan that is held",
    formula: '=ESSEX.PLANPUBLISH("Good","RI")',
    says: [
      "Whether the plan may be published: Hold",
      'countyRating ("RI"): holds “RI”, read as Requires improvement',
      "What becomes of the plan: Hold",
    ],
  },
  {
    what: "a back-dated top-up",
    formula: '=ESSEX.TOPUPBACKDATED("14/01/2026","03/07/2026",7300)',
    says: [
      "Top-up for the days the plan is late: £600.00",
      "Issued on Sat 4 July 2026 it would be £620.00 (1 day later).",
      'requestDate ("14/01/2026"): holds “14/01/2026”, read as Wed 14 January 2026',
      'issuedDate ("03/07/2026"): holds “03/07/2026”, read as Fri 3 July 2026',
      "annualTopUp (7300): £7,300.00",
      "Top-up for the days from the limit to the day before the issue: £600.00",
    ],
  },
  {
    what: "a top-up over two years",
    formula: '=ESSEX.TOPUPBYYEAR(7300,"01/03/2026","30/04/2026")',
    options: {
      at: "J5",
      spill: "H2:J5",
    },
    says: [
      "Total: Amount: £1,220.00",
      "annualTopUp (7300): £7,300.00",
      'from ("01/03/2026"): holds “01/03/2026”, read as Sun 1 March 2026',
      'to ("30/04/2026"): holds “30/04/2026”, read as Thu 30 April 2026',
      "Total: £1,220.00",
    ],
  },
  {
    what: "an exclusion",
    formula: '=ESSEX.EXCLUSIONADJUSTMENT(5000,"01/01/2026","31/03/2026")',
    says: [
      "What the budget share is reduced by: £1,153.85",
      "With a relevant date of Wed 31 December 2025 it would be £1,250.00 (1 day earlier).",
      "perPupil (5000): £5,000.00",
      'relevantDate ("01/01/2026"): holds “01/01/2026”, read as Thu 1 January 2026',
      'periodEnd ("31/03/2026"): holds “31/03/2026”, read as Tue 31 March 2026',
      "A × (B ÷ 52) + C, to the penny: £1,153.85",
    ],
  },
  {
    what: "a grade in letters",
    formula: "=ESSEX.OFSTEDGRADE(E4)",
    says: [
      "The grade for overall effectiveness: Requires improvement",
      "value (Cases!E4): holds “RI”, read as Requires improvement",
      "Read as: Requires improvement",
    ],
  },
  {
    what: "the share good or outstanding of a phase",
    formula: "=ESSEX.OFSTEDSUMMARY(F2:F6,E2:E6)",
    options: {
      at: "P5",
      spill: "H2:P9",
    },
    says: [
      "Primary: Good or outstanding: 50.0%",
      "Row 2 judged Good would make it 100.0%.",
      "phases (F2:F6): 5 rows",
      "grades (E2:E6): 5 rows",
      "Good or outstanding: 50.0%",
      "1 row behind it",
      "Cases!F2: phases Primary, grades Outstanding",
    ],
  },
  {
    what: "the rate of all schools",
    formula: "=ESSEX.OFSTEDRATE(E1:E6)",
    says: [
      "Share of the schools graded that is good or outstanding: 50.0%",
      "Row 3 judged Good would make it 75.0%.",
      "grades (E1:E6): 6 rows",
      "Share: 50.0%",
      "2 rows behind it",
      "Cases!E2: grades Outstanding",
      "Cases!E5: grades Good",
    ],
  },
  {
    what: "report cards",
    formula: '=ESSEX.OFSTEDREPORTCARD({"Inclusion"},{"Strong standard";"Needs attention";""})',
    options: {
      at: "O3",
      spill: "H2:Q3",
    },
    says: [
      "Inclusion: Expected or better: 50.0%",
      'areas ({"Inclusion"}): Inclusion',
      'grades ({"Strong standard";"Needs attention";""}): 3 rows × 1 column',
      "Expected or better: 50.0%",
      "1 row behind it",
      "row 1: Strong standard",
    ],
  },
  {
    what: "schools by who is responsible",
    formula: '=ESSEX.SCHOOLSUMMARY({"Primary";"Not applicable"},{"Academy converter";"Community special school"})',
    options: {
      at: "I10",
      spill: "H2:M10",
    },
    says: [
      "Share: Academies: 50.0%",
      'phases ({"Primary";"Not applicable"}): 2 rows',
      'types ({"Academy converter";"Community special school"}): 2 rows',
      "Share: 50.0%",
      "1 row behind it",
      "row 1: phases Primary, types Academy converter",
    ],
  },
  {
    what: "a type of school",
    formula: '=ESSEX.SCHOOLGOVERNANCE("Community special school")',
    says: ["Who is responsible for the school: LA maintained", "Counted as: LA maintained"],
  },
  {
    what: "an in-year application",
    formula: '=ESSEX.ADMISSIONSROUTE("Voluntary aided school","Primary","01/04/2022")',
    says: [
      "Who handles the in-year application: Own admission authority",
      "Applied for on Thu 31 March 2022 it would be Local authority (1 day earlier).",
      'applicationDate ("01/04/2022"): holds “01/04/2022”, read as Fri 1 April 2022',
      "Who handles it: Own admission authority",
    ],
  },
  {
    what: "a partnership",
    formula: '=ESSEX.QUADRANT("Tiptree & Stanway")',
    says: ["The quadrant of the partnership: North-East", "Quadrant: North-East"],
  },
  {
    what: "a rank",
    formula: '=ESSEX.BENCHMARK({"Essex";"Kent";"Suffolk"},{0.58;0.61;0.55},"Essex")',
    options: {
      at: "I4",
      spill: "H2:J6",
    },
    says: [
      "Essex, Rank of 3: Value: 2",
      'areas ({"Essex";"Kent";"Suffolk"}): 3 rows',
      "values ({0.58;0.61;0.55}): 3 rows",
      "Rank of 3: 2",
      "The highest is the best.",
    ],
  },
  {
    what: "an interval",
    formula: "=ESSEX.SURVEY(81,263)",
    options: {
      at: "I2",
      spill: "H2:J2",
    },
    says: [
      "Low end of the 95% interval: 25.5%",
      "82 positive would make it 25.9% (1 more).",
      "positive (81): 81",
      "responses (263): 263",
      "Low: 25.5%",
      "Wilson’s score interval (Newcombe, Statistics in Medicine 17, 1998, method 3).",
    ],
  },
  {
    what: "answers of a partnership",
    formula: '=ESSEX.PARTNERSHIPREVIEW({"We share practice"},{4,3,3,4})',
    options: {
      at: "L3",
      spill: "H2:L3",
    },
    says: [
      "We share practice: Reading: Strength",
      'questions ({"We share practice"}): We share practice',
      "scores ({4,3,3,4}): 1 row × 4 columns",
      "Reading: Strength (The thresholds are ours: 2 apart, 3 and 2.5)",
    ],
  },
  {
    what: "a forecast",
    formula: "=ESSEX.FORECAST({2019;2020;2021;2022;2023;2024},{2291;1868;2628;3155;3891;4255},2,4500)",
    options: {
      at: "M3",
      spill: "H2:M5",
    },
    says: [
      "2025: Spare: −107.4",
      "years ({2019;2020;2021;2022;2023;2024}): 6 rows",
      "values ({2291;1868;2628;3155;3891;4255}): 6 rows",
      "horizon (2): 2",
      "places (4500): 4500",
      "Spare: −107.4",
      "Damped-trend exponential smoothing; the weights that leave the least squared error are found by search, and are given here as found.",
      "At the edge of its weights: the interval never widens, and is too narrow for later years.",
    ],
  },
  {
    what: "the high needs block",
    formula: "=ESSEX.HIGHNEEDS(-1000000,200000000,0.03,203000000,0.05,3)",
    options: {
      at: "N4",
      spill: "H2:N5",
    },
    says: [
      "Year 2: Closing: −£11,150,000.00",
      "opening (-1000000): −£1,000,000.00",
      "income (200000000): £200,000,000.00",
      "incomeGrowth (0.03): 3%",
      "spend (203000000): £203,000,000.00",
      "spendGrowth (0.05): 5%",
      "years (3): 3",
      "Closing: −£11,150,000.00",
    ],
  },
  {
    what: "a fair share",
    formula: '=ESSEX.FAIRSHARE({"School A";"School B"},{30;10},{400;400})',
    options: {
      at: "O3",
      spill: "H2:O5",
    },
    says: [
      "School A: Reading: Above",
      'schools ({"School A";"School B"}): 2 rows',
      "plans ({30;10}): 2 rows",
      "roll ({400;400}): 2 rows",
      "Reading: Above",
      "Byar’s approximation to the exact Poisson interval (Breslow and Day, 1987).",
    ],
  },
  {
    what: "an academic year",
    formula: "=ESSEX.ACADEMICYEAR(A2)",
    says: [
      "The academic year: 2025/26",
      "Sun 31 August 2025 is in 2024/25 (136 days earlier).",
      "date (Cases!A2): Wed 14 January 2026",
      "Academic year, 1 September to 31 August: 2025/26",
    ],
  },
  {
    what: "a curriculum year",
    formula: '=ESSEX.NCYEAR("15/05/2015","01/10/2026")',
    says: [
      "The national curriculum year: 7",
      "Born on Tue 1 September 2015 it would be 6 (109 days later).",
      'dateOfBirth ("15/05/2015"): holds “15/05/2015”, read as Fri 15 May 2015',
      'asOf ("01/10/2026"): holds “01/10/2026”, read as Thu 1 October 2026',
      "Curriculum year: 7 (Reception is the year after the fourth birthday; year 13 is the last)",
    ],
  },
  {
    what: "a funded place",
    formula: '=ESSEX.FUNDEDFROM("15/05/2023")',
    says: [
      "First day of the funded place: Universal: Tue 1 September 2026",
      "Born on Fri 31 March 2023 it would be Wed 1 April 2026 (45 days earlier).",
      'dateOfBirth ("15/05/2023"): holds “15/05/2023”, read as Mon 15 May 2023',
      "First day of the next term: 01/09/2026",
    ],
  },
  {
    what: "the end of compulsory school age",
    formula: '=ESSEX.SCHOOLLEAVINGDATE("15/05/2010")',
    says: [
      "Last day of compulsory school age: Fri 26 June 2026",
      "Born on Wed 1 September 2010 it would be Fri 25 June 2027 (109 days later).",
      'dateOfBirth ("15/05/2010"): holds “15/05/2010”, read as Sat 15 May 2010',
      "The last Friday in June of that school year: 26/06/2026",
    ],
  },
  {
    what: "an assessment",
    formula: '=ESSEX.ASSESSMENTDATE("KS2 tests","2022/23","End")',
    says: ["End of KS2 tests, 2022/23: Fri 12 May 2023", "Last day: 12/05/2023"],
  },
  {
    what: "a key date",
    formula: '=ESSEX.KEYDATES("Assessment","01/05/2023","31/05/2023")',
    options: {
      at: "J3",
      spill: "H2:M9",
    },
    says: [
      "KS2 tests – Tuesday 9 May to Friday 12 May: What: KS2 tests – Tuesday 9 May to Friday 12 May",
      'from ("01/05/2023"): holds “01/05/2023”, read as Mon 1 May 2023',
      'to ("31/05/2023"): holds “31/05/2023”, read as Wed 31 May 2023',
      "Source: Essex Primary Headteachers Meeting, 1 March 2023 (ECC Education Directorate): Statutory assessment – changes for 2023",
    ],
  },
  {
    what: "a bank holiday",
    formula: '=ESSEX.BANKHOLIDAYS("01/12/2026","31/12/2026")',
    options: {
      at: "H3",
      spill: "H2:H3",
    },
    says: [
      "Bank holiday in England and Wales: Mon 28 December 2026",
      'from ("01/12/2026"): holds “01/12/2026”, read as Tue 1 December 2026',
      'to ("31/12/2026"): holds “31/12/2026”, read as Thu 31 December 2026',
      "Bank holiday in England and Wales: 28/12/2026",
    ],
  },
  {
    what: "the version",
    formula: "=ESSEX.VERSION()",
    says: [
      "The version of the functions, and of their facts: ESSEX 1.1.0, data of 25 November 2026",
      "Version: ESSEX 1.1.0, data of 25 November 2026",
    ],
  },
  {
    what: "a stale cell",
    formula: "=ESSEX.EHCPDEADLINE(A2)",
    options: {
      shown: {
        "Cases!H2": 46170,
      },
    },
    says: [
      "Last day for Final plan: Wed 3 June 2026",
      "Counted from Thu 15 January 2026, Final plan would be due by Thu 4 June 2026 (1 day later).",
      "eventDate (Cases!A2): Wed 14 January 2026",
      "Last day for Final plan: 03/06/2026",
      "The cell still shows Thu 28 May 2026: Excel has not worked it out again since something changed.",
    ],
  },
  {
    what: "a cell the answer no longer reaches",
    formula: "=ESSEX.EHCPDEADLINE(A2:A3)",
    options: {
      at: "H6",
      spill: "H2:H6",
    },
    says: [
      "The last day on which a SEND duty is met, as a date: for example 20 weeks from the request for a final plan",
      "eventDate (Cases!A3): Sun 1 February 2026",
      "This cell is no part of the answer as it now stands.",
    ],
  },
  {
    what: "a formula without ESSEX",
    formula: "=SUM(A2:A6)",
    says: ["no call of ESSEX"],
  },
  {
    what: "a formula that cannot be read",
    formula: "=ESSEX.EHCPDEADLINE(A2",
    says: ["a formula that cannot be read"],
  },
  {
    what: "no formula",
    formula: "Final plan",
    says: ["no formula"],
  },
  {
    what: "a price list raised, with the rise and the multiple as they were given",
    formula: "=ESSEX.TRADEDRAISE(,0.05,5)",
    options: { at: "N3", spill: "H2:AG18" },
    says: [
      "School improvement days, Gold: Price: £2,455.00",
      "by (0.05): 5%",
      "roundTo (5): £5.00",
      "Price, as it was: £2,340.00",
      "Rounded to a multiple of: £5.00",
      "Price: £2,455.00 (Half a multiple is rounded up)",
    ],
  },
  {
    what: "a day of a list raised",
    formula: "=ESSEX.TRADEDRAISE(,5%,5,1)",
    options: { at: "R3", spill: "H2:AG18" },
    says: ["Early-bird before, as it was: 20/10/2023", "Early-bird before: 20/10/2024"],
  },
  {
    what: "the year in which days have to be used",
    formula: '=ESSEX.TRADEDUSEBY("19/10/2023")',
    says: ["Year in which that ends: 2024", "Last day to use it: 31/08/2024"],
  },
  {
    what: "one value for every line of a quote",
    formula: '=ESSEX.TRADEDQUOTE({"School improvement days";"Governor conference"},{3;3},,"15/03/2023",TRUE,20%)',
    options: { at: "N3", spill: "H2:Q6" },
    says: [
      'services ({"School improvement days";"Governor conference"}): 2 rows',
      "customer: left out",
      'orderDate ("15/03/2023"): holds “15/03/2023”, read as Wed 15 March 2023',
      "subscriber (TRUE): Yes",
      "vatRate (20%): 20%",
    ],
  },
  {
    what: "a quote whose customer is not said",
    formula: '=ESSEX.TRADEDQUOTE({"School improvement days";"Assessment session"},{3;2})',
    says: [
      "#VALUE!: customer is blank, and the price of Assessment session depends on it. Use Maintained, Academy or Outside Essex.",
      "At fault: customer: left out",
      "Rows at fault",
      "row 2: customer is blank, and the price of Assessment session depends on it. Use Maintained, Academy or Outside Essex.",
    ],
  },
  {
    what: "a column with a blank where there may be none",
    formula: '=ESSEX.EHCPTIMELINESS({"14/01/2026";""},{"03/06/2026";"04/06/2026"})',
    says: ["#VALUE!: Row 2 of requestDates is blank.", "row 2: requestDates is blank."],
  },
  {
    what: "columns left out where they stand between commas",
    formula: '=ESSEX.EHCPREVIEWTIMELINESS("14/01/2025","tbc",,)',
    says: [
      '#VALUE!: Row 1 of meetings cannot be read: "tbc" is not a date.',
      'lastReviews ("14/01/2025"): holds “14/01/2025”, read as Tue 14 January 2025',
      'At fault: meetings ("tbc"): "tbc" is not a date.',
      "decisions: left out, not sent",
      "finals: left out, not amended",
    ],
  },
  {
    what: "a cell of a block that cannot be read",
    formula: '=ESSEX.PARTNERSHIPREVIEW("We share practice",{4,5})',
    says: ["#VALUE!: Row 1, column 2 of scores cannot be read: 5 is not a score from 1 to 4."],
  },
  {
    what: "a duty misspelt for a column of cases",
    formula: '=ESSEX.EHCPCOMPLIANCE("Final plann",A2:A3,B2:B3)',
    says: [
      '#VALUE!: "Final plann" is not a duty. Did you mean "Final plan"? Use one of 68, such as Decision to assess, Advice or Decision not to issue.',
      "asOf: left out, none",
    ],
  },
  {
    what: "an age that no open case has, by the limits of those that are open",
    formula: '=ESSEX.EHCPBACKLOG(A2:A6,B2:B6,"01/10/2026",C2:C6)',
    options: { at: "I5", spill: "H2:J8" },
    says: [
      "16 to 20 weeks: Open cases: 0",
      "Source",
      "“*within* *20 weeks* of the local authority receiving a request”",
      "“*within* *6 weeks* of- (a)receiving a request for an assessment under section 36(1)”",
    ],
  },
  {
    what: "a count of none of a duty, by the limit of the others",
    formula: '=ESSEX.EHCPCOMPLIANCE("Review decision",{"01/06/2026";"02/06/2026"},{"29/06/2026";"30/06/2026"},"Month due","31/07/2026")',
    options: { at: "J3", spill: "H2:S4" },
    says: [
      "June 2026: Met: 2",
      "SEND Regulations 2014 (SI 2014/1530), regs 20(10) and 21(9)  https://www.legislation.gov.uk/uksi/2014/1530/regulation/20",
    ],
  },
  {
    what: "the state of a review that has not been held, without a last day for what follows a meeting",
    formula: '=ESSEX.EHCPREVIEWSTATUS("14/01/2026",,,,"02/12/2026")',
    options: { at: "J2", spill: "H2:J2" },
    says: [
      "Where the review stands: Due soon",
      "Review meeting: none",
      "Last day for Annual review: 13/01/2027",
      "As long after it as the decision may take: 11/02/2026",
      "The day its state is judged by: 16/12/2026 (Of a review not yet held, as long before the twelve months end as the decision may take)",
    ],
  },
  {
    what: "a rate with schools that have no grade",
    formula: '=ESSEX.OFSTEDRATE({1;2;3;"Not judged"})',
    says: ["1 school is without a grade, and in neither part."],
  },
  {
    what: "a limit relaxed for a time",
    formula: '=ESSEX.EHCPDEADLINE("01/05/2020")',
    says: [
      "It may have been relaxed: where it was impractical, or not reasonably practicable, to keep to the time because of coronavirus, from 1 May 2020 to 25 September 2020 (SEND (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471)).",
    ],
  },
  {
    what: "a fact of a table, told last and once",
    formula: '=ESSEX.SENDRULES("Amendment")',
    options: { at: "I3", spill: "H2:U5" },
    says: ["Duty: Amendment representations", "Limit: 15 days", "Law as at: 25/11/2026", "Runs from: amendment notice served"],
  },
  {
    what: "a table that is handed to another call whole",
    formula: '=ESSEX.TRADEDPRICE("School improvement days",4,,,,ESSEX.TRADEDRAISE(,10%,5))',
    says: [
      "School improvement days: price of 4: £2,575.00",
      "A price list raised",
      "The whole table is handed to TRADEDPRICE as its tariff.",
    ],
  },
  {
    what: "a call within a column, by its row",
    formula: "=ESSEX.EHCPSTATUS(A2:A6,B2:B6,ESSEX.EHCPDEADLINE(A2:A6))",
    options: { at: "H4", spill: "H2:H6" },
    says: [
      "Where the case stands: Due soon",
      "Last day for Final plan: Tue 30 June 2026",
      "eventDate (Cases!A4): holds “10/02/2026”, read as Tue 10 February 2026",
    ],
  },
  {
    what: "a single answer beside a column of conditions",
    formula: '=IF(A2:A6="","",ESSEX.EHCPDEADLINE(A2))',
    options: { at: "H4", spill: "H2:H6" },
    says: ["Last day for Final plan: Wed 3 June 2026"],
  },
  {
    what: "a cell in a workbook that is closed",
    formula: String.raw`=ESSEX.EHCPDEADLINE('C:\Cases\[Old cases.xlsx]Sheet 1'!A2)`,
    says: [
      String.raw`eventDate ('C:\Cases\[Old cases.xlsx]Sheet 1'!A2): not known`,
      String.raw`'C:\Cases\[Old cases.xlsx]Sheet 1'!A2 cannot be read: it is in another workbook.`,
    ],
  },
  {
    what: "a name of another workbook, which is none of this one's of the same name",
    formula: "=ESSEX.EHCPDEADLINE('Old cases.xlsx'!Received)",
    says: ["eventDate ('Old cases.xlsx'!Received): not known", "'Old cases.xlsx'!Received cannot be read: it is in another workbook."],
  },
  {
    what: "a call within LAMBDA",
    formula: "=MAP(A2:A6,LAMBDA(d,ESSEX.EHCPDEADLINE(d)))",
    options: { at: "H3", spill: "H2:H6" },
    says: [
      "eventDate (d): not known",
      "d is a variable of LAMBDA, and what it stands for cannot be had here. Put the call into a cell of its own, with a cell in the place of d, and the steps are shown.",
    ],
  },
  {
    what: "a misspelt function as an argument",
    formula: "=ESSEX.EHCPSTATUS(A2,B2,ESSEX.EHCPDEADLIN(A2))",
    says: [
      "asOf (ESSEX.EHCPDEADLIN(A2)): not known",
      '"EHCPDEADLIN" is not a function of ESSEX. Did you mean "EHCPDEADLINE"? Use one of 59, such as EHCPTIMELINE, TRADEDPRICE or TRADEDTARIFF: =ESSEX.HELP() lists them.',
    ],
  },
];
