import { describe, expect, test } from "vitest";
import {
  checkDictionary,
  type DictionaryEntryDraft,
  dictionarySubject,
  planDictionary,
  readDictionarySubject,
} from "@/lib/domain/dictionary/dictionary-document";
import { termPairs } from "@/lib/domain/dictionary/mapping";

const entry = (code: string, rest: Partial<DictionaryEntryDraft> = {}): DictionaryEntryDraft => ({
  code,
  name: code,
  parentCode: null,
  evidence: "found",
  ended: false,
  successorCode: null,
  ...rest,
});
const scope = { kind: "chain", province: "nm" } as const;
const base = { entries: [entry("nm-wind"), entry("nm-solar"), entry("nm-beef")] };
const [wind, solar, beef] = [entry("nm-wind"), entry("nm-solar"), entry("nm-beef")];
const usedCodes = new Set(["nm-wind", "nm-solar", "nm-beef", "nm-tin"]);
const problems = (...entries: DictionaryEntryDraft[]) =>
  checkDictionary({ entries }, { base, scope, usedCodes }).map(({ code, problem }) => `${code}: ${problem}`);

describe("a version of a dictionary", () => {
  test("of what stands, with one more, one renamed and one ended, stands", () => {
    expect(problems(wind, solar, beef)).toEqual([]);
    const ended = { ended: true, successorCode: "nm-energy" };
    const next = [entry("nm-wind", ended), entry("nm-solar", ended), entry("nm-beef", { name: "肉牛" })];
    expect(problems(...next, entry("nm-energy"))).toEqual([]);
    expect(planDictionary(base, { entries: [...next, entry("nm-energy")] })).toMatchObject({
      added: [{ code: "nm-energy" }],
      renewed: [{ code: "nm-beef", name: "肉牛" }],
      ended: [{ code: "nm-wind" }, { code: "nm-solar" }],
    });
  });

  test.each([
    [[wind, solar], "nm-beef: removed"],
    [[wind, solar, beef, entry("nm-tin")], "nm-tin: codeUsedBefore"],
    [[wind, solar, beef, entry("gs-tin")], "gs-tin: codeOfOtherProvince"],
    [[wind, solar, beef, entry("nm-zinc", { ended: true })], "nm-zinc: endedUnborn"],
    [[wind, solar, entry("nm-beef", { parentCode: "nm-none" })], "nm-beef: parentUnknown"],
    [[wind, solar, entry("nm-beef", { successorCode: "nm-wind" })], "nm-beef: successorOfLiving"],
    [[wind, solar, entry("nm-beef", { ended: true, successorCode: "nm-none" })], "nm-beef: successorUnknown"],
    [[wind, solar, entry("nm-beef", { ended: true, successorCode: "nm-beef" })], "nm-beef: successorUnknown"],
    [
      [
        wind,
        entry("nm-solar", { ended: true }),
        entry("nm-beef", { ended: true, successorCode: "nm-solar" }),
      ],
      "nm-beef: successorEnded",
    ],
    [
      [wind, entry("nm-solar", { ended: true }), entry("nm-beef", { parentCode: "nm-solar" })],
      "nm-beef: parentEnded",
    ],
  ])("names what is wrong %#", (entries, problem) => expect(problems(...entries)).toEqual([problem]));

  test("names both of two with one name, and everyone in a circle of parents", () => {
    expect(problems(wind, entry("nm-solar", { name: "nm-wind" }), beef)).toEqual([
      "nm-wind: nameRepeated",
      "nm-solar: nameRepeated",
    ]);
    const circle = [
      entry("nm-wind", { parentCode: "nm-solar" }),
      entry("nm-solar", { parentCode: "nm-wind" }),
    ];
    expect(problems(...circle, beef)).toEqual(["nm-wind: parentInCircle", "nm-solar: parentInCircle"]);
  });
});

test.each([
  ["chain-nm", { kind: "chain", province: "nm" }],
  ["platformCategory", { kind: "platformCategory", province: null }],
  ["chain", null],
  ["platformCategory-nm", null],
  ["division-nm", null],
  ["chain-nm-x", null],
  ["chain-NM", null],
])("the subject %s", (subject, read) => {
  expect(readDictionarySubject(subject)).toEqual(read);
  if (read) expect(dictionarySubject(readDictionarySubject(subject) ?? scope)).toBe(subject);
});

test("a code is found by its parents and its successors, whatever their number", () => {
  const term = (code: string, parentCode: string | null = null, successorCode: string | null = null) => ({
    code,
    parentCode,
    successorCode,
  });
  const pairs = termPairs([
    term("wind", null, "energy"),
    term("solar", null, "energy"),
    term("energy", "equipment"),
    term("equipment"),
    term("beef", "beef"),
    term("special", "level"),
    term("old", null, "wind"),
  ]);
  const of = (code: string) => pairs.filter(({ from }) => from === code).map(({ to }) => to);
  expect(of("wind")).toEqual(["energy", "equipment"]);
  expect(of("old")).toEqual(["energy", "equipment"]);
  expect(of("energy")).toEqual(["energy", "equipment"]);
  for (const alone of ["equipment", "beef", "special"]) expect(of(alone)).toEqual([]);
});
