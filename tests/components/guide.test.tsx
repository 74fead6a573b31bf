import { existsSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EligibilityCheck } from "@/components/guide/eligibility-check";
import { GuideArticle } from "@/components/guide/guide-article";
import { readEligibilityAnswers } from "@/lib/domain/measure/eligibility";
import { findTrack } from "@/lib/domain/measure/find-track";
import type { Measure } from "@/lib/domain/measure/schema";
import { gs } from "@/prisma/measures/gs";
import { nm } from "@/prisma/measures/nm";

function guideOf(measure: Measure, id = "openFiling") {
  const found = findTrack(measure, id);
  if (!found) throw new Error("The measure has no such track");
  return found;
}

const article = (measure: Measure) => renderToStaticMarkup(<GuideArticle {...guideOf(measure)} />);

describe("the guide", () => {
  it("says what filing is, that it is free, and where each rule comes from", () => {
    const html = article(nm);
    for (const words of ["不构成行政许可", "不收取任何费用", "即时受理", "有公开依据", "待主管部门确认"]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain("营业收入");
    expect(html).not.toMatch(/R-[A-Z]+-\d|openFiling<|assumption/);
  });

  it("hides contacts nobody has given", () => {
    expect(article(nm)).not.toContain("咨询与监督");
    const contacts = [
      { kind: "business" as const, office: "成果处", phone: "0471-1234567", email: null, address: null },
    ];
    expect(article({ ...nm, contacts })).toContain("0471-1234567");
  });

  it("names Gansu's two departments and the experts", () => {
    const html = article(gs);
    expect(html).toContain("甘肃省科学技术厅、甘肃省工业和信息化厅");
    expect(html).toContain("专家论证");
  });

  it("links only templates that exist", () => {
    const links = [...article(gs).matchAll(/href="(\/templates\/[^"]+)"/g)].map(([, href]) => href ?? "");
    expect(links).toHaveLength(7);
    const folder = path.resolve(import.meta.dirname, "../../public");
    expect(links.filter((href) => !existsSync(path.join(folder, href)))).toEqual([]);
  });
});

describe("the eligibility check", () => {
  it("asks first and judges nothing", () => {
    const html = renderToStaticMarkup(<EligibilityCheck {...guideOf(nm)} answers={null} />);
    expect(html).toContain('method="get"');
    expect(html).not.toContain('id="result"');
  });

  it("tells met, missing and unknown in words, the missing first", () => {
    const answers = readEligibilityAnswers({ leadKind: "university", leadInRegion: "yes" });
    const html = renderToStaticMarkup(<EligibilityCheck {...guideOf(nm)} answers={answers} />);
    expect(html).toContain("满足 1 项，不满足 1 项，尚不清楚 7 项。");
    expect(html.indexOf("由一家企业牵头")).toBeLessThan(html.indexOf("登记注册"));
    expect(html).toContain("来源：");
  });
});

describe("a track that a measure does not have", () => {
  it("is not found", () => {
    expect(findTrack(gs, "keyChain")).toBeNull();
    expect(findTrack(nm, "constructor")).toBeNull();
  });
});
