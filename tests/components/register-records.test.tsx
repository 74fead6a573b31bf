import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type InstitutionFacts, InstitutionRecord } from "@/components/register/institution-record";
import { type PlatformFacts, PlatformRecord } from "@/components/register/platform-record";

const stay = (number: string, more: object = {}) => ({
  number,
  name: `${number}创新联合体`,
  status: "filed" as const,
  role: "member" as const,
  joinedOn: "2022-02-01",
  leftOn: null,
  ...more,
});

const institution: InstitutionFacts = {
  id: "u1",
  name: "甲大学",
  creditCode: null,
  kind: "university",
  region: "呼和浩特市",
  demonstration: false,
  names: [
    { name: "甲学院", kind: "former", from: "1998-03-01", until: "2015-06-30" },
    { name: "甲大", kind: "short", from: null, until: null },
  ],
  consortia: [
    stay("A", { role: "lead" }),
    stay("B", { status: "revoked" }),
    stay("C", { joinedOn: "2021-01-05", leftOn: "2023-01-01" }),
  ],
  platforms: [
    {
      id: "p1",
      name: "甲重点实验室",
      level: "national",
      category: "实验室",
      approvedOn: "2020-05-01",
      validUntil: "2025-04-30",
    },
  ],
  corrections: [
    { on: "2026-03-02", field: "kind", reason: "proof", before: "enterprise", after: "university" },
  ],
};

describe("the record of an institution", () => {
  const html = renderToStaticMarkup(
    <InstitutionRecord facts={institution} address="http://localhost/institutions/u1" />,
  );

  it("tells its names over time", () => {
    expect(html).toContain("甲学院（曾用名，自1998年3月1日起用，用至2015年6月30日）");
    expect(html).toContain("甲大（简称）");
  });

  it("tells those it is in from those that have ended and those it has left", () => {
    expect(html).toContain("现在 1 个联合体中，牵头 1 个，另有 1 个联合体已不在册，已退出 1 个。");
    for (const word of ["2021年1月5日", "2023年1月1日", "已撤销"]) expect(html).toContain(word);
  });

  it("shows the term of each platform and what was put right, why and when", () => {
    for (const word of ["至2025年4月30日", "更正记录", "2026年3月2日", "单位提供证明"])
      expect(html).toContain(word);
    expect(html).toMatch(/<del>企业<\/del>.*<ins>高等学校<\/ins>/);
  });

  it("says nothing of corrections where there were none", () => {
    const plain = (
      <InstitutionRecord facts={{ ...institution, corrections: [] }} address="http://localhost/" />
    );
    expect(renderToStaticMarkup(plain)).not.toContain("更正记录");
  });
});

const platform: PlatformFacts = {
  id: "p1",
  name: "甲重点实验室",
  level: "national",
  category: "实验室",
  region: null,
  approvedOn: "2020-05-01",
  validUntil: "2025-04-30",
  demonstration: false,
  host: { id: "u1", name: "甲大学", region: "呼和浩特市" },
  consortia: [
    { number: "A", name: "甲创新联合体", status: "filed", from: "2022-02-01", until: null },
    { number: "B", name: "乙创新联合体", status: "expired", from: "2021-02-01", until: null },
    { number: "C", name: "丙创新联合体", status: "filed", from: "2021-02-01", until: "2022-01-01" },
  ],
  corrections: [
    { on: "2026-03-02", field: "name", reason: "typing", before: "甲重点试验室", after: "甲重点实验室" },
  ],
};

it("the record of a platform names host, level, category, term and who gathers it, in force or not", () => {
  const html = renderToStaticMarkup(
    <PlatformRecord facts={platform} address="http://localhost/platforms/p1" />,
  );
  for (const word of ["国家级", "实验室", "2020年5月1日", "至2025年4月30日", "甲重点试验室", "录入错误"])
    expect(html).toContain(word);
  expect(html).toContain("有 1 个联合体汇聚本平台");
  expect(html).toContain('href="/institutions/u1"');
  for (const number of ["A", "B", "C"]) expect(html).toContain(`href="/consortia/${number}"`);
});
