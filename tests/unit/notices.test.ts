import { describe, expect, it } from "vitest";
import { measureSchema } from "@/lib/domain/measure/schema";
import { measureFaults } from "@/lib/domain/measure/soundness";
import { NOTICE_NUMBER_PATTERN, officialNumber } from "@/lib/domain/notice/number";
import { NoticeError, noticeProblems, renderNotice } from "@/lib/domain/notice/render";
import {
  allowedPlaceholders,
  NOTICE_RULES,
  NOTICE_SERIES,
  NOTICE_TEXT_IDS,
  type NoticeText,
} from "@/lib/domain/notice/templates";
import { noticeProblemText } from "@/lib/messages/notice-words";
import { STANDARD_NOTICES, standardNoticeNumber, standardPublicNumber } from "@/lib/messages/notices";
import { gs } from "@/prisma/measures/gs";

const codesOf = (template: Parameters<typeof noticeProblems>[0], text: NoticeText) =>
  noticeProblems(template, text).map(({ code, placeholder }) => `${code}:${placeholder ?? ""}`);

const fails = (run: () => unknown): NoticeError => {
  try {
    run();
  } catch (error) {
    if (error instanceof NoticeError) return error;
  }
  throw new Error("no NoticeError");
};

describe("the texts of notices", () => {
  it.each(NOTICE_TEXT_IDS)("%s: the standard text says what it must and names nothing else", (template) => {
    expect(noticeProblems(template, STANDARD_NOTICES[template])).toEqual([]);
    for (const name of [...NOTICE_RULES[template].needs, ...NOTICE_RULES[template].optional])
      expect(allowedPlaceholders(template)).toContain(name);
  });

  it("cover every number of the requirement from N1 to N20", () => {
    const numbers = new Set(Object.values(NOTICE_SERIES).filter(Boolean));
    expect(numbers).toEqual(new Set(Array.from({ length: 20 }, (_, index) => `N${index + 1}`)));
  });

  it("refuse placeholders that do not exist, that the notice has no words for, and open braces", () => {
    const text = {
      title: "通知",
      paragraphs: ["{consortiumName}{caseNumber}{term}{nonsense}", "{answer}", "{term"],
    };
    expect(codesOf("acceptance", text)).toEqual([
      "unknownPlaceholder:nonsense",
      "placeholderNotAllowed:answer",
      "braceOpen:",
    ]);
    expect(noticeProblems("acceptance", text).map(noticeProblemText)[0]).toContain("第 1 段");
  });

  it("refuse a correction notice without its items, or with them inside a sentence", () => {
    const { title, paragraphs } = STANDARD_NOTICES.correction;
    const without = paragraphs.filter((paragraph) => paragraph !== "{items}");
    expect(codesOf("correction", { title, paragraphs: without })).toEqual(["placeholderMissing:items"]);
    expect(codesOf("correction", { title, paragraphs: [...without, "事项：{items}"] })).toEqual([
      "itemsNotAlone:items",
    ]);
  });

  it("refuse an empty title and an empty text", () => {
    expect(codesOf("withdrawn", { title: " ", paragraphs: [""] })).toEqual([
      "titleMissing:",
      "paragraphsMissing:",
      "placeholderMissing:consortiumName",
      "placeholderMissing:caseNumber",
    ]);
  });
});

describe("wording a notice", () => {
  const values = { consortiumName: "演示创新联合体", caseNumber: "1", term: "10 个工作日" };

  it("fills placeholders, gives each item its paragraph and leaves optional paragraphs out", () => {
    const { title, paragraphs } = renderNotice("correction", STANDARD_NOTICES.correction, {
      ...values,
      items: ["1. 目标", "2. 指标"],
      itemCount: "2",
    });
    expect(title).toBe("补正告知书");
    expect(paragraphs.slice(1, 3)).toEqual(["1. 目标", "2. 指标"]);
    expect(paragraphs.join("")).not.toMatch(/[{}]|承办/);
  });

  it("is an error where a needed value is missing or blank", () => {
    const error = fails(() =>
      renderNotice("acceptance", STANDARD_NOTICES.acceptance, { ...values, term: "  " }),
    );
    expect(error.problems).toEqual([{ code: "valueMissing", placeholder: "term", paragraph: 1 }]);
    expect(error.title).toBe("受理通知书");
  });

  it("does not read placeholders in values", () => {
    const { paragraphs } = renderNotice("withdrawn", STANDARD_NOTICES.withdrawn, {
      ...values,
      consortiumName: "{term}$&创新联合体",
    });
    expect(paragraphs[0]).toContain("「{term}$&创新联合体」");
  });
});

describe("numbers of notices", () => {
  it("follow the measure's pattern and grow past its digits", () => {
    expect(officialNumber(standardNoticeNumber("内蒙古"), 2026, 1)).toBe("内蒙古创联函〔2026〕00001号");
    expect(officialNumber(standardPublicNumber("甘肃"), 2026, 12)).toBe("甘肃创联公示〔2026〕12号");
    expect(() => officialNumber("{yyyy}{seq2}", 2026, 0)).toThrow(RangeError);
  });

  it("need year and running number and nothing else in braces", () => {
    expect(NOTICE_NUMBER_PATTERN.test(standardNoticeNumber("甘肃"))).toBe(true);
    for (const wrong of ["号", "{yyyy}号", "{seq4}号", "{yyyy}{seq4}{month}"])
      expect(NOTICE_NUMBER_PATTERN.test(wrong)).toBe(false);
  });
});

describe("a measure's own texts", () => {
  it("are kept where written; measures without them stay readable", () => {
    const { notices: _notices, numbering, ...old } = gs;
    const { notice: _notice, publicNotice: _public, ...before } = numbering;
    const read = measureSchema.parse({ ...old, numbering: before });
    expect(read.notices).toEqual({});
    expect(read.numbering.notice.value).toBeNull();
    const own = { title: "受理通知书", paragraphs: ["{consortiumName}（{caseNumber}）{term}"] };
    expect(measureSchema.parse({ ...old, numbering: before, notices: { acceptance: own } }).notices).toEqual({
      acceptance: own,
    });
  });

  it("keep a measure from standing while one of them cannot be used", () => {
    const broken = { title: "受理通知书", paragraphs: ["{consortiumName}（{caseNumber}）"] };
    expect(measureFaults(gs)).toEqual([]);
    expect(measureFaults({ ...gs, notices: { acceptance: broken } })).toEqual([
      { code: "noticeText", path: "notices.acceptance" },
    ]);
  });
});
