import { deadlinesSheet } from "./deadlines";
import { demandSheet } from "./demand";
import { partnershipSheet } from "./partnership";
import type { SheetPlan } from "../plan";
import { pricingSheet } from "./pricing";
import { ratingsSheet } from "./ratings";
import { schoolsSheet } from "./schools";
import { summarySheet } from "./summary";
import { trackerSheet } from "./tracker";

/** The workbook the page opens on: the main jobs, on real input. */
export function openingSheets(): SheetPlan[] {
  return [
    summarySheet(),
    pricingSheet(),
    partnershipSheet(),
    deadlinesSheet(),
    trackerSheet(),
    demandSheet(),
    schoolsSheet(),
    ratingsSheet(),
  ];
}
