import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeCreditCode, inspectCreditCode } from "@/lib/domain/organization/credit-code";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const samples = path.resolve(import.meta.dirname, "../../../shared/data/uscc-examples.json");

describe("inspectCreditCode", () => {
  test.each([
    ["91150200AY4CL12T2Y", "an enterprise"],
    ["91150100CH8W4TDU20", "a check character 0"],
    ["91620100DRLA2RYP6Y", "a check character Y"],
    ["N2150121E9K23GD57W", "a collective economic organisation"],
    ["1210000040000983X8", "an organisation check X"],
  ])("%s holds: %s", (code) => {
    expect(inspectCreditCode(code)).toMatchObject({ code, valid: true, problems: [] });
  });

  test("reads the parts of a code", () => {
    expect(inspectCreditCode("91150200AY4CL12T2Y")).toMatchObject({
      authority: "9",
      organizationClass: "91",
      region: "150200",
    });
  });

  test.each([
    "９１１５０２００ＡＹ４ＣＬ１２Ｔ２Ｙ",
    " 91 150200 AY4CL12T2-Y",
    "91150200ay4cl12t2y",
    "\u200b91150200\u00adAY4CL12T2Y\ufeff",
    "91150200\u3000AY4CL12T2－Y",
    "91150200—AY4CL12T2–Y\n",
  ])("reads %j as the code it is", (typed) => {
    expect(inspectCreditCode(typed)).toMatchObject({ code: "91150200AY4CL12T2Y", valid: true });
  });

  test.each([
    ["", ["empty"]],
    [" \u200b-", ["empty"]],
    ["91150200AY4CL12T2", ["tooShort"]],
    ["91150200AY4CL12T2YY", ["tooLong"]],
    ["91150200AY4CL12TOY", ["illegalCharacter"]],
    ["9115020", ["tooShort"]],
    ["中", ["tooShort", "illegalCharacter"]],
    ["91150200AY4CL12T0Q", ["organizationCheck"]],
    ["91150200AY4CL12T2X", ["creditCodeCheck"]],
    ["91350100M0001TGQXM", ["creditCodeCheck"]],
    [completeCreditCode("B1150200", "AY4CL12T"), ["unknownAuthority"]],
    [completeCreditCode("94150200", "AY4CL12T"), ["unknownClass"]],
  ])("%j has the problems %j", (typed, problems) => {
    expect(inspectCreditCode(typed).problems).toEqual(problems);
  });

  test("an unknown office warns and does not spoil the code", () => {
    const inspection = inspectCreditCode("91150999AY4CL12T2G", () => false);
    expect(inspection).toMatchObject({ valid: true, problems: ["regionUnknown"] });
  });

  test("demonstration offices are never reported", () => {
    const code = completeCreditCode("91159900", "MA000001");
    expect(inspectCreditCode(code, () => false)).toMatchObject({ valid: true, problems: [] });
  });

  test("an endless input is answered with 64 characters", () => {
    const inspection = inspectCreditCode("9".repeat(1_000_000));
    expect(inspection.code).toHaveLength(64);
    expect(inspection.problems).toEqual(["tooLong"]);
  });
});

describe("check characters", () => {
  const character = fc.constantFrom(...ALPHABET);
  const eight = fc.array(character, { minLength: 8, maxLength: 8 }).map((list) => list.join(""));

  test("every completed code holds", () => {
    fc.assert(
      fc.property(eight, eight, (first, body) => inspectCreditCode(completeCreditCode(first, body)).valid),
    );
  });

  test("no single altered character goes unnoticed", () => {
    const change = fc.tuple(eight, eight, fc.nat(17), character);
    fc.assert(
      fc.property(change, ([first, body, place, replacement]) => {
        const code = completeCreditCode(first, body);
        fc.pre(code.charAt(place) !== replacement);
        const altered = code.slice(0, place) + replacement + code.slice(place + 1);
        return !inspectCreditCode(altered).valid;
      }),
    );
  });

  test("a part of the wrong length is refused", () => {
    expect(() => completeCreditCode("9115020", "AY4CL12T")).toThrow(RangeError);
  });
});

type Sample = { code: string; check18?: boolean; check9?: boolean; valid?: boolean | string; why?: string };

// The examples lie beside the checkout; a machine without them skips this part.
describe.skipIf(!existsSync(samples))("published examples", () => {
  const read = (): Record<"named" | "unnamed" | "misleading" | "synthetic", Sample[]> =>
    JSON.parse(readFileSync(samples, "utf8"));

  test("every published code is judged as its record says", () => {
    const { named, unnamed, misleading } = read();
    const wrong = [...named, ...unnamed, ...misleading].filter(
      ({ code, check18, check9 }) => inspectCreditCode(code).valid !== (check18 && check9),
    );
    expect(wrong).toEqual([]);
  });

  test("synthetic codes are judged as labelled, an office that never existed being a warning only", () => {
    const wrong = read().synthetic.filter(
      ({ code, valid }) => inspectCreditCode(code).valid !== (valid !== false || code.startsWith("91150999")),
    );
    expect(wrong).toEqual([]);
  });
});
