import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { CertificateCheck } from "@/components/register/certificate-check";
import { ConsortiumList } from "@/components/register/consortium-list";
import { type ConsortiumFacts, ConsortiumRecord } from "@/components/register/consortium-record";
import type { FacetLists } from "@/components/register/list-facets";
import { RegisterList, type RegisterPage } from "@/components/register/register-list";
import { StructuredData } from "@/components/register/structured-data";
import { readConsortiumQuery } from "@/lib/domain/register/query";
import type { Ending } from "@/lib/domain/register/validity";

const entry = {
  number: "NMCXLHT-2022-0001",
  name: "特种液压泵阀创新联合体",
  status: "rectifying" as const,
  lead: "北方试验重工有限公司",
  units: 50,
  chains: [{ code: "nm-seed", name: "种业" }],
  region: { code: "150200", name: "包头市" },
  filedOn: "2022-02-01",
};
type Shown = { facets?: FacetLists } & Partial<RegisterPage<typeof entry>>;
const list = (params: Record<string, string>, { facets = {}, ...page }: Shown = {}) =>
  renderToStaticMarkup(
    <RegisterList
      query={readConsortiumQuery(params).query}
      page={{ lines: [entry], near: [], total: 1, next: null, previous: null, cursorRefused: false, ...page }}
      facets={facets}
      names={{ "nm-seed": "种业", nm: "内蒙古" }}
      ignored={[]}
      lines={(lines) => <ConsortiumList entries={lines} />}
    />,
  );

vi.mock("next/navigation", () => ({ useRouter: () => ({ replace: () => undefined }) }));

describe("the list", () => {
  it("says name, number, lead, units, chain, place, day and status", () => {
    const html = list({});
    for (const words of [
      entry.name,
      entry.number,
      entry.lead,
      "50 家单位",
      "种业",
      "包头市",
      "2022年2月1日备案",
      "在册，整改中",
    ])
      expect(html).toContain(words);
  });

  it("lets every condition be taken away and keeps it in a new search", () => {
    const html = list({ q: "泵阀", chain: "nm-seed", province: "nm" });
    expect(html).toContain('aria-label="去掉条件：种业"');
    expect(html).toContain('type="hidden" name="chain" value="nm-seed"');
    expect(html).toContain('href="/consortia?q=%E6%B3%B5%E9%98%80&amp;province=nm"');
  });

  it("counts what a filter leaves, up to a thousand", () => {
    const facets = {
      status: [
        { value: "current", count: 1100 },
        { value: "filed", count: 900 },
        { value: "expiring", count: 200 },
      ],
    };
    const links = [...list({}, { facets }).matchAll(/<a [^>]*>(.*?)<\/a>/g)];
    const words = links.map(([, inner = ""]) => inner.replaceAll(/<[^>]+>/g, ""));
    expect(words).toEqual(expect.arrayContaining(["全部在册1000+ 个", "在册，即将到期200 个"]));
  });

  it("helps where nothing fits", () => {
    const html = list({ q: "泵伐" }, { lines: [], total: 0, near: [{ ...entry, name: "近名联合体" }] });
    expect(html).toContain("没有找到符合条件的联合体");
    expect(html).toContain("近名联合体");
  });
});

const facts: ConsortiumFacts = {
  ...entry,
  shortName: null,
  status: "revoked",
  lead: { name: entry.lead, region: "包头市" },
  formationDate: null,
  validUntil: null,
  objectives: "目标",
  clusters: [],
  regions: [],
  publishedUnitText: "等49家",
  source: "来源",
  demonstration: true,
  statuses: [
    { status: "revoked", from: "2024-05-06", until: null, reason: null, endReason: "falseMaterials" },
    { status: "filed", from: "2022-02-01", until: "2024-05-06", reason: null, endReason: null },
  ],
  units: Array.from({ length: 51 }, (_, index) => ({
    unitId: `u${index}`,
    name: index === 0 ? entry.lead : `单位${index}`,
    kind: index % 2 ? "university" : "enterprise",
    role: index === 0 ? "lead" : "member",
    tier: "core",
    region: null,
    joinedOn: "2022-02-01",
    leftOn: index === 50 ? "2023-01-01" : null,
  })),
  tasks: [{ kind: "keyTechnology", goal: "攻关" }],
  platforms: [
    {
      platformId: "p1",
      hostId: "u3",
      name: "国家重点实验室",
      level: "national",
      category: "实验室",
      host: "单位3",
      approvedOn: null,
      validUntil: null,
    },
  ],
  notices: [
    {
      noticeId: "n1",
      number: "公示〔2022〕1号",
      title: "关于拟备案的公示",
      from: "2022-01-04",
      until: "2022-01-10",
      running: false,
    },
  ],
  certified: true,
};

describe("the record", () => {
  const html = renderToStaticMarkup(
    <ConsortiumRecord
      facts={facts}
      department="甲厅"
      address="http://localhost/consortia/NM-1"
      today="2026-11-22"
    />,
  );

  it("says since when and why it is no longer in force", () => {
    expect(html).toContain("已撤销，自2024年5月6日起");
    expect(html).toContain("原因类别：提供虚假材料或者有其他欺骗行为。");
  });

  it("lists every unit by kind, and who has left apart", () => {
    expect(html).toContain("50 家，含牵头企业");
    expect(html).toContain("高等学校 25 家");
    expect(html.match(/<tbody data-kind/g)).toHaveLength(3);
    expect(html).toContain("2023年1月1日退出");
  });

  it("leads to every unit, platform, host and notice", () => {
    for (const href of ["/institutions/u0", "/institutions/u7", "/platforms/p1", "/notices/n1"])
      expect(html).toContain(`href="${href}"`);
    expect(html).toContain("公示已结束，2022年1月4日至2022年1月10日");
  });

  it("says how to cite it, with the day it was filed and the day it was read", () => {
    expect(html).toContain(
      "甲厅. 特种液压泵阀创新联合体：备案编号 NMCXLHT-2022-0001[EB/OL]. (2022-02-01)[2026-11-22]. http://localhost/consortia/NM-1.",
    );
  });

  it("dates every status, and who was a member until when", () => {
    expect(html).toContain("2022年2月1日起");
    expect(html).toContain("至2024年5月6日。");
    expect(html).toContain("核心层 49 家");
    expect(html).toContain("2022年2月1日加入，2023年1月1日退出");
  });

  it("draws the union with words for those who do not see it", () => {
    expect(html).toContain("北方试验重工有限公司居中牵头，连接高校 25 家、企业 24 家。");
    expect(html).toMatch(/role="img"/);
  });

  it("prints the source's own count and marks demonstration", () => {
    expect(html).toContain("“等49家”");
    expect(html).toContain("演示数据");
  });
});

it("ends no script with a name", () => {
  const html = renderToStaticMarkup(<StructuredData data={{ name: "</script><script>alert(1)" }} />);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html).toContain("\\u003c/script>");
});

describe("a checked certificate", () => {
  const certificate = {
    number: "NMCXLHT-2022-0001",
    name: "甲创新联合体",
    nameToday: "甲创新联合体",
    lead: "乙公司",
    units: 4,
    authority: "甲厅",
    issuedOn: "2022-02-01",
    validUntil: null,
    sha256: "ab",
    signature: { algorithm: "Ed25519", keyId: "kid" },
    replaced: false,
    statusAtIssue: "filed" as const,
    statusToday: "filed" as const,
    statusSince: "2022-02-01",
    endReason: null,
    demonstration: false,
  };
  const check = (change: object, ending: Ending | null, signature: "valid" | "broken" = "valid") =>
    renderToStaticMarkup(
      <CertificateCheck
        certificate={{ ...certificate, ...change }}
        today="2026-11-21"
        ending={ending}
        signature={signature}
      />,
    );
  it("says that it holds, today and at issue", () => {
    const html = check({}, null);
    for (const words of ["证明有效", "2026年11月21日", "签发时的状态", "未设期限", "签名有效"])
      expect(html).toContain(words);
  });
  it("calls a revoked one revoked, with its day and reason, and not invalid", () => {
    const revoked = { statusToday: "revoked", statusSince: "2025-01-02", endReason: "falseMaterials" };
    const html = check(revoked, { kind: "revoked", on: "2025-01-02" });
    for (const words of ["备案已撤销", "2025年1月2日起", "提供虚假材料"]) expect(html).toContain(words);
    expect(html).not.toContain("无效");
  });
  it("says that a replaced one no longer holds, and leads to the one that does", () => {
    const html = check({ replaced: true }, { kind: "replaced", on: "2025-01-02" });
    for (const words of ["证明已失效", "2025年1月2日起", "digest=ab", 'href="/verify/NMCXLHT-2022-0001"'])
      expect(html).toContain(words);
  });
  it("warns of a text that does not match its signature", () => {
    expect(check({}, null, "broken")).toContain("证明内容存疑");
  });
});
