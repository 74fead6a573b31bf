import { expect, test } from "vitest";
import { checkRegistration, type RegistrationFacts } from "@/lib/domain/organization/check-registration";
import { maskRegistration } from "@/lib/domain/organization/mask-registration";
import { provinceOfRegion } from "@/lib/domain/organization/provinces";
import {
  figureYears,
  type RegistrationDocument,
  readSection,
  researchShare,
} from "@/lib/domain/organization/registration-fields";
import { organizationSearchText } from "@/lib/domain/organization/search-text";

const facts: RegistrationFacts = {
  hasTerm: (dictionary, code) => ["division:150200", "industry:34"].includes(`${dictionary}:${code}`),
  hasUnit: () => false,
  years: ["2025", "2024", "2023"],
  creditCode: "91159900MA0010280B",
  files: ["businessLicence", "financialEvidence"],
};

const year = (text: string, extra: object = {}) => ({
  year: text,
  revenueWan: "100",
  rdWan: "5",
  staff: "10",
  rdStaff: "2",
  ...extra,
});

const saved = (values: object) => ({ version: 1, values }) as NonNullable<RegistrationDocument["identity"]>;

const complete = (): RegistrationDocument => ({
  identity: saved({ name: "甲公司", address: "某路", regionCode: "150200", legalRepresentative: "张三" }),
  industry: saved({ industryCode: "34", attributes: ["highTech"], mainBusiness: "泵" }),
  figures: saved({ rows: ["2025", "2024", "2023"].map((text) => year(text)) }),
  contact: saved({ contactName: "王五", contactPhone: "13800001234", contactEmail: "a@b.cn" }),
});

const found = (document: RegistrationDocument, extra: Partial<RegistrationFacts> = {}) =>
  checkRegistration(document, { ...facts, ...extra }).map(
    ({ section, field, code }) => `${section}.${field}:${code}`,
  );

test("a complete registration has no problems; platforms and qualifications may be missing", () => {
  expect(found(complete())).toEqual([]);
});

test("an empty registration lacks every required field, the years and the evidence", () => {
  const problems = found({}, { files: [] });
  expect(problems).toContain("identity.name:required");
  expect(problems).toContain("figures.:yearMissing");
  expect(problems).toContain("evidence.businessLicence:fileMissing");
  expect(problems).not.toContain("evidence.otherEvidence:fileMissing");
});

test.each([
  [
    "figures",
    { rows: [year("2025"), year("2024"), year("2024")] },
    ["figures.row2_year:yearRepeated", "figures.:yearMissing"],
  ],
  [
    "figures",
    { rows: [year("2025", { rdStaff: "11" }), year("2024"), year("2023")] },
    ["figures.row0_rdStaff:staffExceeded"],
  ],
  [
    "figures",
    { rows: [year("2025", { revenueWan: "很多" }), year("2024"), year("2023")] },
    ["figures.row0_revenueWan:notMoney"],
  ],
  [
    "platforms",
    {
      rows: [
        {
          name: "中心",
          level: "provincial",
          category: "类",
          approvedOn: "2024-01-01",
          validUntil: "2023-01-01",
        },
      ],
    },
    ["platforms.row0_validUntil:endsBeforeStart"],
  ],
  [
    "platforms",
    {
      rows: [
        { name: "中心", level: "高", category: "类" },
        { name: "中心", level: "national", category: "类" },
      ],
    },
    ["platforms.row0_level:notAnOption", "platforms.row1_name:platformRepeated"],
  ],
  ["identity", { ...complete().identity?.values, regionCode: "999999" }, ["identity.regionCode:unknownTerm"]],
  [
    "identity",
    { ...complete().identity?.values, parentCreditCode: "91159900MA0010280B" },
    ["identity.parentCreditCode:ownParent"],
  ],
])("%s is judged field by field", (section, values, expected) => {
  expect(found({ ...complete(), [section]: saved(values) })).toEqual(expected);
});

test("a section is read as typed: unknown names left out, empty rows dropped, nothing corrected", () => {
  expect(readSection("contact", { contactName: " 王 ", contactPhone: "不知道", other: "x" })).toEqual({
    contactName: " 王 ",
    contactPost: "",
    contactPhone: "不知道",
    contactEmail: "",
  });
  expect(readSection("platforms", { row0_name: "", row3_name: "中心" })).toMatchObject({
    rows: [{ name: "中心" }],
  });
});

test("the share of R&D is derived, and unknown without revenue", () => {
  expect(researchShare(12_500.5, 620)).toBe(4.96);
  expect(researchShare(0, 5)).toBeNull();
  expect(researchShare(null, 5)).toBeNull();
  expect(figureYears(2026)).toEqual(["2025", "2024", "2023"]);
});

test("staff see persons masked, and everything else as typed", () => {
  const masked = maskRegistration(complete());
  expect(masked.identity?.values).toMatchObject({ name: "甲公司", legalRepresentative: "张*" });
  expect(masked.contact?.values).toEqual({
    contactName: "王*",
    contactPhone: "138****1234",
    contactEmail: "a***@b.cn",
  });
});

test("the search text holds every name with its sounds, folded", () => {
  const read = () => ({ full: "jia gong si", initials: "jgs" });
  expect(organizationSearchText(["甲（集团）公司", "甲（集团）公司"], read)).toBe(
    "|甲集团公司|jiagongsi|jgs|",
  );
});

test("a division leads to its province", () => {
  expect([
    provinceOfRegion("150204"),
    provinceOfRegion("620100"),
    provinceOfRegion("990000"),
    provinceOfRegion(null),
  ]).toEqual(["nm", "gs", null, null]);
});
