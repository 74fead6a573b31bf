import { describe, expect, test } from "vitest";
import { listDivisionNames } from "@/lib/data/reference-divisions";
import { findRegisteringOffice } from "@/lib/domain/organization/registering-office";
import { officeName } from "@/lib/messages/credit-code";

describe("registering offices", () => {
  test.each([
    ["150000", "内蒙古自治区"],
    ["150200", "内蒙古自治区包头市"],
    ["150781", "内蒙古自治区呼伦贝尔市满洲里市"],
    ["110108", "北京市海淀区"],
    ["330401", "浙江省嘉兴市市辖区"],
    ["100000", "国家登记机关"],
  ])("%s is %s", async (code, name) => {
    const office = findRegisteringOffice(await listDivisionNames(), code);
    expect(office && officeName(office)).toBe(name);
  });

  test("an office that never existed is unknown", async () => {
    expect(findRegisteringOffice(await listDivisionNames(), "150999")).toBeNull();
  });
});
