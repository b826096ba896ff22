import { type Citation } from "../core/foundation/dated";
import { day } from "./day";
import bankHolidays from "./calendar/bank-holidays.json";
import grades from "./ofsted/grades.json";
import admissions from "./schools/in-year-admissions.json";
import partnerships from "./schools/partnerships.json";
import types from "./schools/types.json";
import needs from "./send/needs.json";
import planRatings from "./send/plan-ratings.json";
import requests from "./send/requests.json";

/** Where the words and the dates of a subject were read, for what is counted by them. */
export interface SubjectSource extends Citation {
  readonly note: string;
}

interface Published {
  readonly source: string;
  readonly link: string | null;
  readonly read: string;
  readonly checked?: string;
  readonly note?: string;
}

function subject({ source, link, read, checked = "", note = "" }: Published): SubjectSource {
  return { source, link, mark: checked, read: day(read), note };
}

export const bankHolidaySource = (): SubjectSource => subject(bankHolidays);
export const gradeSource = (): SubjectSource => subject(grades);
export const admissionsSource = (): SubjectSource => subject({ ...admissions, note: `${admissions.says} ${admissions.note}` });
export const partnershipSource = (): SubjectSource => subject(partnerships);
export const typeSource = (): SubjectSource => subject(types);
export const needSource = (): SubjectSource => subject(needs);
export const ratingSource = (): SubjectSource => subject(planRatings);
export const requestSource = (): SubjectSource => subject(requests);
