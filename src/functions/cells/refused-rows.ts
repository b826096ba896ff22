import { type Refusal } from "../../core/foundation/result";

/** What a summary tells of the rows it cannot read. */
export interface RefusedRows {
  /** Adds the refusal of a row, counted from 1 in its range; `isOne` where what is at fault is one cell that stands for every row. */
  readonly add: (refusal: Refusal & { readonly isOne: boolean }, row: number) => void;
  /** The refusal of the whole; none where no row was refused. */
  readonly told: () => Refusal | undefined;
}

/** Faults told by their places. */
const TOLD = 3;
/** Excel cuts longer messages. */
const LONGEST = 255;

export function refusedRows(): RefusedRows {
  const first: { readonly refusal: Refusal & { readonly isOne: boolean }; readonly row: number }[] = [];
  const counts = { unreadable: 0, unpublished: 0 };
  return {
    add(refusal, row) {
      counts[refusal.kind]++;
      if (first.length < TOLD && refusal.kind === (first[0]?.refusal.kind ?? refusal.kind)) first.push({ refusal, row });
    },
    told() {
      const [worst, ...others] = first;
      if (!worst) return undefined;
      const { refusal, row } = worst;
      const { kind, argument = "" } = refusal;
      if (refusal.isOne) return { ok: false, kind, argument, message: refusal.message };
      const place = [argument, `row ${row}`].filter(Boolean).join(" ");
      const words = { unreadable: ["cannot be read", "cannot be read"], unpublished: ["is not covered", "are not covered"] }[kind];
      const count = counts[kind] === 1 ? `1 row ${words[0]}` : `${counts[kind]} rows ${words[1]}`;
      const counted = ` (${count}).`;
      const where = argument === "" ? "" : ` Row ${row} is the ${ordinal(row)} row of ${argument}.`;
      let faults = refusal.message.replace(/\.$/, "");
      let before = argument;
      for (const other of others) {
        const column = other.refusal.argument ?? "";
        const more = `${faults}; ${column === before ? "" : `${column} `}row ${other.row}: ${other.refusal.message.replace(/\.$/, "")}`;
        if (`${place}: ${more}${counted}`.length > LONGEST) break;
        [faults, before] = [more, column];
      }
      const message = `${faults}${counted}`;
      return {
        ok: false,
        kind,
        argument: place,
        message: `${place}: ${message}${where}`.length > LONGEST ? message : `${message}${where}`,
      };
    },
  };
}

/** `1st`, `2nd`, `3rd`, `11th`. */
function ordinal(number: number): string {
  const last = number % 100;
  const ending = last >= 11 && last <= 13 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number.toLocaleString("en-GB")}${ending}`;
}
