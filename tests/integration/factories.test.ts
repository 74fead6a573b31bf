import { beforeAll, expect, test } from "vitest";
import { figuresAsOf } from "@/lib/data/register-figures";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { makeConsortium } from "@/prisma/consortium-factory";
import { applicantActor, makeVerifiedLead } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

const AT = new Date("2022-01-20T02:00:00Z");

beforeAll(() => installReference());

test.each(["nm", "gs"] as const)("a made filing passes the machine check of %s", async (province) => {
  const lead = await makeVerifiedLead(undefined, { province });
  const filing = await makeFiling(lead, { province });
  const assessment = await assessFiling(applicantActor(lead.administrator, lead.organization), filing.id, AT);
  expect(assessment?.problems).toEqual([]);
  expect(assessment?.members.map(({ confirmation }) => confirmation)).toEqual(Array(4).fill("confirmed"));
});

test("a made filing of Inner Mongolia is accepted as soon as it is submitted", async () => {
  const lead = await makeVerifiedLead();
  const { id } = await makeFiling(lead);
  const actor = applicantActor(lead.administrator, lead.organization);
  const input = { filingId: id, idempotencyKey: crypto.randomUUID(), acknowledged: [] };
  expect(await submitFiling(actor, input, AT)).toMatchObject({ ok: true });
  expect((await assessFiling(actor, id, AT))?.filing.state).toBe("accepted");
});

test("missing confirmations and materials are found", async () => {
  const lead = await makeVerifiedLead();
  const filing = await makeFiling(lead, { memberCount: 6, confirmed: 4, without: ["agreement"] });
  const assessment = await assessFiling(applicantActor(lead.administrator, lead.organization), filing.id, AT);
  const addresses = assessment?.problems.map(({ address }) => address);
  expect(addresses).toEqual(
    expect.arrayContaining([`member:${filing.members[4]?.id}`, "material:agreement"]),
  );
});

test("E-21: figures count what stands on a day, distinct units and platforms, and no status that has ended", async () => {
  const first = await makeConsortium({
    platforms: [
      { name: "演示国家平台", level: "national" },
      { name: "演示本区平台", level: "provincial", regionCode: "150000" },
      { name: "演示外省平台", level: "provincial", regionCode: "330000" },
    ],
  });
  await makeConsortium({ lead: first.lead, members: first.members.slice(0, 1), filedOn: "2022-02-10" });
  await makeConsortium({ status: "terminated", statusFrom: "2022-03-01" });
  const figures = async (date: string) => {
    const { asOf: _, ...counted } = await figuresAsOf("nm", date);
    return Object.values(counted);
  };
  expect(await figures("2022-01-19")).toEqual([0, 0, 0, 0, 0]);
  expect(await figures("2022-01-20")).toEqual([2, 8, 1, 3, 1]);
  expect(await figures("2022-02-28")).toEqual([3, 8, 1, 3, 1]);
  expect(await figures("2022-03-01")).toEqual([2, 4, 1, 3, 1]);
});
