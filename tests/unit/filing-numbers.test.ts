import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseNumber, checkCharacter, filingNumber, verifyCaseNumber } from "@/lib/domain/filing/numbers";

const parts = { regionCode: "150000", item: "CXLH", date: "2026-11-21", sequence: 7 };

describe("case numbers", () => {
  test("are built from region, matter, day and running number", () => {
    expect(caseNumber(parts)).toMatch(/^150000CXLH2026112100007[0-9A-Z]$/);
  });

  test("verify as typed, also with blanks and in lower case", () => {
    const number = caseNumber(parts);
    expect(verifyCaseNumber(number)).toBe(true);
    expect(verifyCaseNumber(` ${number.slice(0, 10)} ${number.slice(10)}`.toLowerCase())).toBe(true);
  });

  test("no single altered character goes unnoticed", () => {
    const number = caseNumber(parts);
    const change = fc.tuple(
      fc.nat(number.length - 1),
      fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    );
    fc.assert(
      fc.property(change, ([place, character]) => {
        fc.pre(number.charAt(place) !== character);
        return !verifyCaseNumber(number.slice(0, place) + character + number.slice(place + 1));
      }),
    );
  });

  test("check as the release identifier A1-2425G-ABC1234002-M, the usual example of MOD 37,36", () => {
    expect(checkCharacter("A12425GABC1234002")).toBe("M");
  });

  test.each([0, 100_000, 1.5])("refuse the running number %s", (sequence) => {
    expect(() => caseNumber({ ...parts, sequence })).toThrow(RangeError);
  });
});

describe("filing numbers", () => {
  test("fill the measure's pattern", () => {
    expect(filingNumber("NMCXLHT-{yyyy}-{seq4}", 2026, 25)).toBe("NMCXLHT-2026-0025");
  });

  test("refuse more than the pattern holds", () => {
    expect(() => filingNumber("GSCXLHT-{yyyy}-{seq4}", 2026, 10_000)).toThrow(RangeError);
  });
});
