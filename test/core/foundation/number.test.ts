import fc from "fast-check";
import { expect, it } from "vitest";
import { fractionOfText, numberOfText } from "../../../src/core/foundation/number";
import { quoted } from "../../../src/core/foundation/result";

it.each([
  ["3650", 3650],
  ["3,650", 3650],
  [" 3,650.50 ", 3650.5],
  ["£3,650", 3650],
  ["£ 3,650.00", 3650],
  ["-£3,650", -3650],
  ["£-3,650", -3650],
  ["(1,000,000)", -1_000_000],
  ["(£1,000)", -1000],
  ["£(1,000)", -1000],
  ["( 5 )", -5],
  ["−5", -5],
  ["–5", -5],
  ["− 5", -5],
  ["+5", 5],
  [".5", 0.5],
  ["-0", 0],
  ["5.0", 5],
  ["\u200e3,650\u200f", 3650],
  ["\u00a03\u200b650", 3650],
])("%s is %d", (text, number) => {
  expect(numberOfText(text)).toEqual({ ok: true, value: number });
});

it.each([
  "",
  "c",
  "tbc",
  "3 650",
  "3,65",
  "36,50",
  "(5",
  "5)",
  "-(5)",
  "(-5)",
  "--5",
  "5-",
  "££5",
  "£",
  "5%",
  "1e5",
  "1.2.3",
  "½",
  "٣",
  "5k",
  "£3.65m",
  "9".repeat(400),
])("%s is no number", (text) => {
  expect(numberOfText(text)).toMatchObject({ ok: false, message: `${quoted(text)} is not a number.` });
});

it.each([
  ["5%", 0.05],
  ["59 %", 0.59],
  ["57.3%", 0.573],
  ["-5%", -0.05],
  ["−1.5%", -0.015],
  ["(5%)", -0.05],
  ["1,000%", 10],
  ["0.1%", 0.001],
  ["0.58", 0.58],
])("%s is the fraction %d", (text, fraction) => {
  expect(fractionOfText(text)).toEqual({ ok: true, value: fraction });
});

it.each(["%", "£5%", "5%%", "5% 5%", "c%"])("%s is no fraction", (text) => {
  expect(fractionOfText(text)).toMatchObject({ ok: false, message: `"${text}" is not a number.` });
});

it("reads back what is written with commas, pounds, the minus of our own messages and a percentage", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (pence) => {
      const pounds = pence / 100;
      const written = `${pounds < 0 ? "−" : ""}£${Math.abs(pounds).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;
      expect(numberOfText(written)).toEqual({ ok: true, value: pounds === 0 ? 0 : pounds });
      expect(fractionOfText(`${pounds}%`)).toEqual({ ok: true, value: Number(`${pence}e-4`) });
    }),
  );
});
