import { type AcademicYear, academicYearIn } from "../core/foundation/academic-year";
import { penceOf, rateOf } from "../core/foundation/money";
import { type EarlyBird, type PriceRow, type Scale, UNSAID } from "../core/traded/price-row";
import { type Market, tariff, type Tariff } from "../core/traded/tariff";
import { type UnitPrice, unitPriceOfPence } from "../core/traded/unit-price";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";
import { schoolWords } from "./schools";
import { sound } from "./sound";
import assessmentSession from "./traded/assessment-session.json";
import assessmentSubscription from "./traded/assessment-subscription.json";
import customers from "./traded/customers.json";
import governorConference from "./traded/governor-conference.json";
import moderationTraining from "./traded/moderation-training.json";
import schoolImprovementDays from "./traded/school-improvement-days.json";

interface PublishedPackage {
  readonly package: string;
  readonly customer?: string;
  readonly subscriber?: boolean;
  readonly scale?: Scale;
  readonly fromQuantity?: number;
  readonly toQuantity?: number;
  readonly price: number;
  readonly eachFurther?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly note?: string;
}

interface PublishedYear {
  readonly academicYear: string;
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly link: string | null;
  readonly read: string;
  /** The last day on which what is bought can be used, where that is not 31 August of the academic year. */
  readonly useBy?: string;
  readonly earlyBird?: { readonly rate?: number; readonly price?: number; readonly before: string };
  readonly note: string;
  readonly packages: readonly PublishedPackage[];
}

interface PublishedService {
  readonly service: string;
  readonly synonyms: readonly string[];
  readonly unit: string;
  readonly years: readonly PublishedYear[];
}

/** The services in the order the price list prints them. */
const SERVICES: readonly PublishedService[] = [
  schoolImprovementDays,
  assessmentSubscription,
  assessmentSession,
  moderationTraining,
  governorConference,
];

/** The services and kinds of customer that the published price lists know, with the words they are called by. GIAS type names stand for the customer they are. */
export const market = once((): Market => {
  const types = schoolWords().types.all;
  return {
    services: SERVICES.map(({ service, synonyms }) => ({ name: service, synonyms })),
    customers: customers.map(({ name, synonyms, governance }) => ({
      name,
      synonyms: [
        ...synonyms,
        ...types.filter((type) => governance.includes(type.governance)).flatMap((type) => [type.name, ...(type.synonyms ?? [])]),
      ],
    })),
  };
});

/** The price lists published. */
export const publishedTariff = once((): Tariff => sound(tariff(SERVICES.flatMap(rowsOf), market())));

/** The units a published service is sold in, such as `days`. */
export function unitOf(service: string): string | undefined {
  return SERVICES.find((published) => published.service === service)?.unit;
}

function rowsOf({ service, years }: PublishedService): PriceRow[] {
  return years.flatMap((year) =>
    year.packages.map((pack) => ({
      ...UNSAID,
      service,
      academicYear: academicYear(year.academicYear),
      package: pack.package,
      customer: pack.customer ?? null,
      subscriber: pack.subscriber ?? null,
      scale: pack.scale ?? "Packages",
      fromQuantity: pack.fromQuantity ?? null,
      toQuantity: pack.toQuantity ?? null,
      price: printed(pack.price),
      eachFurther: pack.eachFurther === undefined ? null : printed(pack.eachFurther),
      minimum: pack.minimum === undefined ? null : sound(penceOf(pack.minimum)),
      maximum: pack.maximum === undefined ? null : sound(penceOf(pack.maximum)),
      useBy: year.useBy === undefined ? null : day(year.useBy),
      earlyBird: earlyBirdOf(year),
      from: day(year.from),
      until: day(year.until),
      source: year.source,
      citation: year.source,
      note: [pack.note, year.note].filter(Boolean).join(" "),
      place: [service, year.academicYear, titleOf(pack)].join(" "),
    })),
  );
}

function printed(pounds: number): UnitPrice {
  return unitPriceOfPence(sound(penceOf(pounds)));
}

function earlyBirdOf({ earlyBird }: PublishedYear): EarlyBird | null {
  if (!earlyBird) return null;
  const before = day(earlyBird.before);
  return earlyBird.price === undefined ? { before, rate: sound(rateOf(earlyBird.rate!)) } : { before, price: printed(earlyBird.price) };
}

function academicYear(text: string): AcademicYear {
  const year = academicYearIn(text);
  if (year === null) throw new Error(`"${text}" is not an academic year.`);
  return year;
}

/** `4 days`, `1 day`, `1 member of staff`. */
function inUnits(quantity: number, unit: string): string {
  if (quantity !== 1) return `${quantity} ${unit}`;
  return `1 ${unit === "people" ? "person" : unit.replace(/s\b/, "")}`;
}

/** The price lists as facts. */
export function tradedFacts(): Fact[] {
  return SERVICES.flatMap(({ service, unit, years }) =>
    years.flatMap((year) => {
      const fact = (what: string, value: Fact["value"]): Fact => ({
        topic: "Traded services",
        what: `${service} ${year.academicYear}: ${what}`,
        value,
        from: day(year.from),
        until: day(year.until),
        source: year.source,
        link: year.link,
        read: day(year.read),
      });
      return [
        ...year.packages.flatMap((pack) => [
          fact(`${titleOf(pack)}, ${inUnits(pack.fromQuantity ?? 1, unit)}, pounds`, pack.price),
          ...(pack.eachFurther === undefined ? [] : [fact(`${titleOf(pack)}, each further, pounds`, pack.eachFurther)]),
        ]),
        ...(year.earlyBird
          ? [
              fact(
                `early-bird ${year.earlyBird.price === undefined ? "rate" : "price, pounds"}`,
                year.earlyBird.price ?? { share: year.earlyBird.rate! },
              ),
              fact("early-bird for orders before", { day: day(year.earlyBird.before) }),
            ]
          : []),
        fact("conditions", year.note),
      ];
    }),
  );
}

function titleOf({ package: name, customer, subscriber }: PublishedPackage): string {
  const subscription = subscriber === undefined ? undefined : subscriber ? "subscriber" : "non-subscriber";
  return [name, customer, subscription].filter(Boolean).join(", ");
}
