import type { RegistrationDocument } from "@/lib/domain/organization/registration-fields";

/** 万元 and heads of the three complete years before 2026. */
export const SAMPLE_YEARS = [2025, 2024, 2023].map((year, index) => ({
  year,
  revenueWan: 86_000 - index * 4_000,
  rdWan: 5_200 - index * 300,
  staff: 1_200 - index * 30,
  rdStaff: 260 - index * 10,
}));

/** 牵头企业登记 as typed, complete enough to be verified. */
export function sampleRegistration(unit: { name: string; regionCode: string }): RegistrationDocument {
  const saved = <T>(values: T) => ({ version: 1, values });
  return {
    identity: saved({
      name: unit.name,
      formerNames: "",
      address: "演示路1号",
      regionCode: unit.regionCode,
      legalRepresentative: "演示法人",
      parentCreditCode: "",
    }),
    industry: saved({
      industryCode: "34",
      attributes: ["highTech", "aboveScale"],
      mainBusiness: "通用设备的研发、制造和服务（演示）。",
    }),
    figures: saved({
      rows: SAMPLE_YEARS.map(({ year, revenueWan, rdWan, staff, rdStaff }) => ({
        year: String(year),
        revenueWan: String(revenueWan),
        rdWan: String(rdWan),
        staff: String(staff),
        rdStaff: String(rdStaff),
      })),
    }),
    platforms: saved({ rows: [] }),
    qualifications: saved({ rows: [] }),
    contact: saved({
      contactName: "演示联系人",
      contactPost: "科技部主任",
      contactPhone: "0471-0000000",
      contactEmail: "contact@demo.example",
    }),
  };
}
