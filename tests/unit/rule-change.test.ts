import { describe, expect, test } from "vitest";
import { mintActor, type Staff, type StaffRole } from "@/lib/domain/actor";
import type { Verdict } from "@/lib/domain/measure/conditions";
import { measureSchema } from "@/lib/domain/measure/schema";
import { measureSections } from "@/lib/domain/measure/sections";
import { measureFaults } from "@/lib/domain/measure/soundness";
import { backTestOf, compareVerdicts } from "@/lib/domain/rule-change/back-test";
import { ruleDifferences } from "@/lib/domain/rule-change/differences";
import { fieldsOfSchema, valueAt, withValueAt } from "@/lib/domain/rule-change/form-fields";
import { CONFIRM, readRuleForm } from "@/lib/domain/rule-change/read-form";
import { decideRule, type RuleChangeFacts, ruleActionsFor } from "@/lib/domain/rule-change/transitions";
import { hasKeyName, optionName, placeName, valueText } from "@/lib/messages/rule-words";
import { nm } from "@/prisma/measures/nm";

const staff = (userId: string, ...roles: StaffRole[]): Staff =>
  mintActor({
    kind: "staff",
    userId,
    name: "演示",
    email: "x@demo.example",
    sessionId: "s",
    ip: null,
    province: "nm",
    roles,
    officeCode: null,
  });

const facts: RuleChangeFacts = {
  state: "proposed",
  authorIds: ["drafter"],
  today: "2026-11-22",
  effectiveFrom: "2026-12-01",
  reason: "按新文件调整",
  faults: 0,
  differences: 1,
};
const drafter = staff("drafter", "systemAdministrator");
const head = staff("head", "approver");

describe("who may do what with a change of a rule", () => {
  test("one drafts and proposes, another publishes", () => {
    expect(decideRule(drafter, "propose", { ...facts, state: "draft" })).toEqual({
      ok: true,
      to: "proposed",
    });
    expect(decideRule(head, "publish", facts)).toEqual({ ok: true, to: "published" });
    expect(decideRule(head, "return", facts)).toEqual({ ok: true, to: "returned" });
    expect(decideRule(drafter, "save", { ...facts, state: "returned" })).toEqual({ ok: true, to: "draft" });
  });

  test("nobody publishes what he drafted, with whatever posts", () => {
    const both = staff("drafter", "systemAdministrator", "approver");
    expect(decideRule(both, "publish", facts)).toEqual({ ok: false, refusal: "isNotAuthor" });
    expect(ruleActionsFor(both, "proposed", ["drafter"])).toEqual(["discard"]);
  });

  test.each([
    [head, "propose", {}, "notYourRole"],
    [drafter, "publish", {}, "notYourRole"],
    [staff("auditor", "auditAdministrator"), "publish", {}, "notYourRole"],
    [staff("keeper", "securityAdministrator"), "save", { state: "draft" }, "notYourRole"],
    [head, "publish", { state: "published" }, "alreadyHandled"],
    [drafter, "save", { state: "proposed" }, "alreadyHandled"],
    [head, "publish", { effectiveFrom: "2026-11-21" }, "effectiveDateNotPast"],
    [drafter, "propose", { state: "draft", effectiveFrom: null }, "effectiveDateGiven"],
    [drafter, "propose", { state: "draft", reason: " " }, "ruleReasonGiven"],
    [drafter, "propose", { state: "draft", differences: 0 }, "ruleDiffers"],
    [head, "publish", { faults: 2 }, "ruleIsSound"],
  ] as const)("%# refuses with the reason", (actor, action, given, refusal) => {
    expect(decideRule(actor, action, { ...facts, ...given })).toEqual({ ok: false, refusal });
  });
});

describe("the difference of two documents", () => {
  test("names each place that differs, and rows by what identifies them", () => {
    const before = {
      a: 1,
      list: [
        { id: "x", most: 1 },
        { id: "y", most: 2 },
      ],
      words: ["甲"],
    };
    const after = {
      a: 1,
      list: [
        { id: "y", most: 3 },
        { id: "z", most: 2 },
      ],
      words: ["甲", "乙"],
    };
    expect(ruleDifferences(before, after)).toEqual([
      { path: "list.x", before: { id: "x", most: 1 }, after: undefined },
      { path: "list.y.most", before: 2, after: 3 },
      { path: "list.z", before: undefined, after: { id: "z", most: 2 } },
      { path: "words", before: ["甲"], after: ["甲", "乙"] },
    ]);
  });

  test("the order of keys is no difference, the order of rows is one", () => {
    expect(ruleDifferences({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
    const rows = [{ id: "x" }, { id: "y" }];
    expect(ruleDifferences({ rows }, { rows: rows.toReversed() })).toHaveLength(1);
  });

  test("a new rule differs from nothing", () => {
    expect(ruleDifferences(null, { a: 1 })).toEqual([{ path: "", before: null, after: { a: 1 } }]);
  });

  test("is told in words", () => {
    expect(placeName("tracks.keyChain.thresholds.minMembers.value")).toBe(
      "重点产业链通道 › 门槛 › 单位总数不少于（家）",
    );
    expect(placeName("tracks.openFiling.conditions.leadRevenue.blocking")).toBe(
      "常年备案通道 › 条件 › 营业收入 › 不满足时不能提交",
    );
    expect([valueText(null), valueText(true), valueText(50_000), valueText("before")]).toEqual([
      "不设",
      "是",
      "50,000",
      "决定前公示",
    ]);
    expect(optionName("tracks.openFiling.documents.requirement", "required")).toBe("必交");
    expect(optionName("tracks.openFiling.steps.siteVisit.value", "required")).toBe("必经");
  });
});

describe("the form of a measure", () => {
  const fields = fieldsOfSchema(measureSchema);

  test("asks for every value of the document", () => {
    const asked = new Set(fields.map(({ path }) => path));
    for (const path of ["title", "authority.value", "tracks.keyChain.thresholds.minRdPercent.value"])
      expect(asked).toContain(path);
    const sections = measureSections(nm).flatMap((section) => section.fields.map(({ path }) => path));
    const fixed = ["province", "version", "effectiveFrom", "regionCode"];
    expect([...sections, ...fixed].sort()).toEqual([...asked].sort());
  });

  test("has a Chinese word for every key and option", () => {
    const nameless = new Set<string>();
    const ofField = (path: string, options: readonly string[]) => {
      for (const key of path.split("."))
        if (!hasKeyName(key) && key !== "value" && placeName(path).split(" › ").includes(key))
          nameless.add(key);
      for (const option of options)
        if (optionName(path, option) === option) nameless.add(`${path}=${option}`);
    };
    for (const field of fields)
      if (field.kind === "rows")
        for (const column of field.columns) ofField(`${field.path}.${column.path}`, column.options);
      else ofField(field.path, field.options);
    expect([...nameless]).toEqual([]);
  });

  const thresholds = measureSections(nm).find(({ id }) => id === "openFiling.thresholds");
  const T = "tracks.openFiling.thresholds";

  /** A section's form as the browser sends it, untouched. */
  function textsOf(section: typeof thresholds, document: unknown = nm): Record<string, string | string[]> {
    const text = (value: unknown) =>
      typeof value === "boolean"
        ? value
          ? "yes"
          : "no"
        : value === null || value === undefined
          ? ""
          : String(value);
    const texts: Record<string, string | string[]> = {};
    for (const field of section?.fields ?? []) {
      const value = valueAt(document, field.path);
      if (field.kind === "rows")
        (value as Record<string, unknown>[]).forEach((row, index) => {
          for (const column of field.columns)
            texts[`${field.path}.${index}.${column.path}`] = text(row[column.path]);
        });
      else if (field.kind === "choices") texts[field.path] = value as string[];
      else if (field.kind === "lines") texts[field.path] = ((value ?? []) as string[]).join("\n");
      else texts[field.path] = text(value);
      if (field.evidenceAt) {
        texts[`${field.evidenceAt}.evidence`] = text(valueAt(document, `${field.evidenceAt}.evidence`));
        texts[`${field.evidenceAt}.citation`] = text(valueAt(document, `${field.evidenceAt}.citation`));
      }
    }
    return texts;
  }

  const edit = (section: typeof thresholds, changed: Record<string, string | string[]>) =>
    readRuleForm(section?.fields ?? [], nm, { ...textsOf(section), ...changed });

  test.each(measureSections(nm).map((section) => [section.id, section] as const))(
    "%s, sent back untouched, changes nothing",
    (_id, section) => {
      const { document } = readRuleForm(section.fields, nm, textsOf(section));
      expect(ruleDifferences(nm, document)).toEqual([]);
      expect(measureSchema.safeParse(document).success).toBe(true);
    },
  );

  test("reads full-width digits, empty as no threshold, and leaves what is no number to the schema", () => {
    expect(
      valueAt(edit(thresholds, { [`${T}.minMembers.value`]: "１２" }).document, `${T}.minMembers.value`),
    ).toBe(12);
    expect(
      valueAt(edit(thresholds, { [`${T}.minMembers.value`]: "" }).document, `${T}.minMembers.value`),
    ).toBeNull();
    const { document } = edit(thresholds, { [`${T}.minMembers.value`]: "三家" });
    expect(measureSchema.safeParse(document).error?.issues[0]?.path.join(".")).toBe(`${T}.minMembers.value`);
  });

  test("a value changed without its source is an assumption again; a person may confirm it", () => {
    const section = measureSections(nm).find(({ id }) => id === "openFiling.track");
    const at = "tracks.openFiling.leadMustBeInRegion";
    const evidence = (changed: Record<string, string>) =>
      valueAt(edit(section, changed).document, `${at}.evidence`);
    expect(evidence({})).toBe("found");
    expect(evidence({ [`${at}.value`]: "no" })).toBe("assumption");
    expect(evidence({ [`${at}.value`]: "no", [`${at}.citation`]: "新办法第三条" })).toBe("found");
    expect(evidence({ [`${at}.value`]: "no", [CONFIRM]: at })).toBe("confirmed");
  });

  test("rows are added, removed and confirmed; faults come back to the row they were typed in", () => {
    const section = measureSections(nm).find(({ id }) => id === "openFiling.experts");
    const rows = "tracks.openFiling.expertIndicators.value";
    const { document, nameOf } = edit(section, {
      [`${rows}.0.remove`]: "yes",
      [`${rows}.5.id`]: "market",
      [`${rows}.5.name`]: "市场前景",
      [`${rows}.5.most`]: "200",
    });
    const list = valueAt(document, rows) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(["goals", "members", "mechanism", "resources", "market"]);
    const issue = measureSchema.safeParse(document).error?.issues[0];
    expect(nameOf(issue?.path.join(".") ?? "")).toBe(`${rows}.5.most`);
  });
});

describe("what keeps a readable measure from taking effect", () => {
  const O = "tracks.openFiling";
  const without = (list: string, id: string) =>
    withValueAt(
      nm,
      `${O}.${list}`,
      (valueAt(nm, `${O}.${list}`) as { id: string }[]).filter((row) => row.id !== id),
    );
  test.each([
    ["a fixed condition left out", without("conditions", "agreement"), "fixedCondition"],
    [
      "a recommendation without offices",
      withValueAt(nm, `${O}.steps.recommendation.value`, "required"),
      "noRecommenders",
    ],
    [
      "experts without a score sheet",
      withValueAt(
        withValueAt(nm, `${O}.steps.expertReview.value`, "required"),
        `${O}.expertIndicators.value`,
        [],
      ),
      "noIndicators",
    ],
    [
      "a second department that is nobody",
      withValueAt(nm, `${O}.steps.jointOpinion.value`, "required"),
      "noJointAuthority",
    ],
    ["no days to decide", withValueAt(nm, `${O}.deadlines.decideDays.value`, 0), "deadlineZero"],
    ["found without a source", withValueAt(nm, `${O}.leadKinds.citation`, null), "foundWithoutSource"],
    ["no way in", { ...nm, tracks: {} }, "noTrack"],
  ])("%s", (_what, document, code) => {
    const measure = measureSchema.parse(document);
    expect(measureFaults(measure).map((fault) => fault.code)).toContain(code);
  });
});

describe("the back-test", () => {
  const verdict = (
    condition: Verdict["condition"],
    outcome: Verdict["outcome"],
    blocking = true,
  ): Verdict => ({
    condition,
    rule: "R-MEM-01",
    outcome,
    blocking,
    evidence: "found",
    citation: null,
  });

  test("tells who fails newly, still, no longer, and of whom nothing can be said", () => {
    const compared = [
      compareVerdicts([verdict("memberTotal", "met")], [verdict("memberTotal", "missing")]),
      compareVerdicts([], [verdict("leadRevenue", "missing")]),
      compareVerdicts([verdict("memberTotal", "missing")], [verdict("memberTotal", "missing")]),
      compareVerdicts([verdict("memberTotal", "missing")], [verdict("memberTotal", "met")]),
      compareVerdicts([], [verdict("leadRevenue", "unknown")]),
      compareVerdicts([], [verdict("leadRevenue", "missing", false)]),
    ];
    const rows = compared.map((row, index) => ({
      judged: { what: "consortium" as const, number: null, name: `第${index}家` },
      ...row,
    }));
    const result = backTestOf(rows, { at: new Date(0), casesLeftOut: 0 });
    expect(result).toMatchObject({ consortia: 6, newlyFailing: 2, stillFailing: 1, relieved: 1, unknown: 1 });
    expect(result.rows.map(({ name }) => name)).toEqual(["第0家", "第1家", "第2家"]);
    expect(result.rows[1]?.failing).toEqual([
      { condition: "leadRevenue", before: "notAsked", after: "missing" },
    ]);
  });
});
