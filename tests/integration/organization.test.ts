import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { searchDirectory } from "@/lib/data/directory";
import { findOrganization, listOrganizations } from "@/lib/data/organizations";
import { findRegistrationOf } from "@/lib/data/registrations";
import { type Applicant, mintActor, type Staff, type StaffRole } from "@/lib/domain/actor";
import { completeCreditCode } from "@/lib/domain/organization/credit-code";
import type { RegistrationSectionId } from "@/lib/domain/organization/registration-fields";
import { changeRole } from "@/lib/usecases/organization/change-role";
import { decideJoin } from "@/lib/usecases/organization/decide-join";
import { decideTakeover } from "@/lib/usecases/organization/decide-takeover";
import { handOverAdministration } from "@/lib/usecases/organization/hand-over";
import { overrideCreditCode } from "@/lib/usecases/organization/override-credit-code";
import { registerOrganization } from "@/lib/usecases/organization/register-organization";
import { removeColleague } from "@/lib/usecases/organization/remove-colleague";
import { requestJoin } from "@/lib/usecases/organization/request-join";
import { requestTakeover } from "@/lib/usecases/organization/request-takeover";
import { returnRegistration } from "@/lib/usecases/organization/return-registration";
import { saveRegistration } from "@/lib/usecases/organization/save-registration";
import { submitRegistration } from "@/lib/usecases/organization/submit-registration";
import { verifyRegistration } from "@/lib/usecases/organization/verify-registration";
import { dictionaryRows } from "@/prisma/reference/dictionaries";
import { installNoticedMeasure } from "../support/noticed-measure";

const AT = new Date("2026-11-21T03:00:00Z");
let made = 0;

const freshCode = () => completeCreditCode("91159900", `MATE5T${String(made++).padStart(2, "0")}`);
const person = () =>
  ({ kind: "applicant", passwordHash: "-", passwordChangedAt: AT, emailVerifiedAt: AT }) as const;

/** A signed-in applicant as the session would mint it now. */
async function applicant(name = "王工"): Promise<Applicant> {
  const { id, email } = await prisma.user.create({
    data: { ...person(), name, email: `${randomUUID()}@example.cn` },
  });
  return mintActor({
    kind: "applicant",
    userId: id,
    name,
    email,
    sessionId: "s",
    ip: null,
    organization: null,
  });
}

async function again(actor: Applicant): Promise<Applicant> {
  const row = await prisma.affiliation.findUnique({ where: { userId: actor.userId } });
  return mintActor({ ...actor, organization: row && { id: row.organizationId, role: row.role } });
}

const staff = (province = "nm", roles: StaffRole[] = ["intake"]): Staff =>
  mintActor({
    kind: "staff",
    officeCode: null,
    userId: randomUUID(),
    name: "李受理",
    email: "li@example.cn",
    sessionId: "s",
    ip: null,
    province,
    roles,
  });

const unit = (creditCode: string, extra: object = {}) => ({
  creditCode,
  name: `内蒙古试验装备有限公司${made}`,
  kind: "enterprise" as const,
  regionCode: "150200",
  askStaff: false,
  explanation: "",
  ...extra,
});

async function registered(code = freshCode()) {
  const actor = await applicant();
  const outcome = await registerOrganization(actor, unit(code), AT);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { actor: await again(actor), organizationId: outcome.value.organizationId, code };
}

const refusal = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? null : outcome.refusal);

beforeAll(async () => {
  await prisma.dictionaryEntry.createMany({
    data: dictionaryRows().map((row) => ({
      ...row,
      validFrom: new Date(row.validFrom),
      validUntil: row.validUntil ? new Date(row.validUntil) : null,
    })),
  });
});

test("a code in full width, with blanks and lower case is the same unit; the second person asks to join", async () => {
  const { organizationId, code, actor } = await registered();
  const typed = ` ${[...code.toLowerCase()].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("")} `;
  const second = await applicant("赵工");
  expect(refusal(await registerOrganization(second, unit(typed), AT))).toBe("organizationExists");
  expect(await prisma.organization.count({ where: { creditCode: code } })).toBe(1);

  expect((await requestJoin(second, { organizationId, message: "技术部赵工" }, AT)).ok).toBe(true);
  expect(refusal(await requestJoin(second, { organizationId, message: "再来" }, AT))).toBe("requestPending");
  const request = await prisma.joinRequest.findFirstOrThrow({ where: { userId: second.userId } });
  expect(refusal(await decideJoin(second, { requestId: request.id, decision: "accept" }, AT))).toBe(
    "notAllowed",
  );
  expect((await decideJoin(actor, { requestId: request.id, decision: "accept" }, AT)).ok).toBe(true);
  expect((await again(second)).organization).toEqual({ id: organizationId, role: "filer" });
  const stranger = (await registered()).actor;
  expect(refusal(await decideJoin(stranger, { requestId: request.id, decision: "accept" }, AT))).toBe(
    "notFound",
  );
});

test("ten people register the same code at once: one unit, one administrator", async () => {
  const code = freshCode();
  const people = await Promise.all(Array.from({ length: 10 }, () => applicant()));
  const outcomes = await Promise.all(people.map((actor) => registerOrganization(actor, unit(code), AT)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(new Set(outcomes.filter((outcome) => !outcome.ok).map(refusal))).toEqual(
    new Set(["organizationExists"]),
  );
  const units = await prisma.organization.findMany({
    where: { creditCode: code },
    select: { affiliations: true },
  });
  expect(units.map(({ affiliations }) => affiliations.length)).toEqual([1]);
});

test("a directory entry nobody acts for is claimed once", async () => {
  const code = freshCode();
  const entry = await prisma.organization.create({
    data: { creditCode: code, name: "名录单位", kind: "enterprise", regionCode: "150200" },
  });
  const people = await Promise.all([applicant(), applicant()]);
  const outcomes = await Promise.all(people.map((actor) => registerOrganization(actor, unit(code), AT)));
  expect(outcomes.map(refusal).sort()).toEqual(["organizationExists", null].sort());
  expect(await prisma.affiliation.count({ where: { organizationId: entry.id, role: "administrator" } })).toBe(
    1,
  );
});

test("a failing code is explained; staff of intake store it with a reason, once", async () => {
  const right = freshCode();
  const code = `${right.slice(0, 17)}${right.endsWith("0") ? "1" : "0"}`;
  const actor = await applicant();
  const refused = await registerOrganization(actor, unit(code), AT);
  expect(refused).toMatchObject({
    ok: false,
    refusal: "creditCodeInvalid",
    fields: { creditCode: expect.stringContaining("校验") },
  });
  const unexplained = await registerOrganization(actor, unit(code, { askStaff: true }), AT);
  expect(refusal(unexplained)).toBe("reasonRequired");
  const outcome = await registerOrganization(
    actor,
    unit(code, { askStaff: true, explanation: "与营业执照一致" }),
    AT,
  );
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { organizationId } = outcome.value;
  expect(await prisma.organization.findUniqueOrThrow({ where: { id: organizationId } })).toMatchObject({
    creditCode: null,
  });
  const other = await applicant();
  expect(
    refusal(await registerOrganization(other, unit(code, { askStaff: true, explanation: "同" }), AT)),
  ).toBe("organizationExists");

  const reason = "查验营业执照原件";
  expect(refusal(await overrideCreditCode(actor, { organizationId, reason }, AT))).toBe("notYourRole");
  expect(refusal(await overrideCreditCode(staff("nm", ["reviewer"]), { organizationId, reason }, AT))).toBe(
    "notYourRole",
  );
  expect(refusal(await overrideCreditCode(staff(), { organizationId, reason: " " }, AT))).toBe(
    "reasonRequired",
  );
  expect(refusal(await overrideCreditCode(staff("gs"), { organizationId, reason }, AT))).toBe("notFound");
  expect((await overrideCreditCode(staff(), { organizationId, reason }, AT)).ok).toBe(true);
  expect(refusal(await overrideCreditCode(staff(), { organizationId, reason }, AT))).toBe("alreadyHandled");
  expect(await prisma.organization.findUniqueOrThrow({ where: { id: organizationId } })).toMatchObject({
    creditCode: code,
    codeOverrideReason: reason,
  });
  const events = await prisma.organizationEvent.findMany({
    where: { organizationId },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ action }) => action)).toEqual(["registered", "codeReviewRequested", "codeOverridden"]);
});

test("the last administrator stays; after handing over it may leave", async () => {
  const { actor, organizationId } = await registered();
  const colleague = await applicant("孙工");
  await prisma.affiliation.create({ data: { userId: colleague.userId, organizationId, role: "filer" } });
  const filer = await again(colleague);
  expect(refusal(await removeColleague(actor, { userId: actor.userId }, AT))).toBe("lastAdministrator");
  expect(refusal(await changeRole(actor, { userId: actor.userId, role: "filer" }, AT))).toBe(
    "lastAdministrator",
  );
  expect(refusal(await removeColleague(filer, { userId: actor.userId }, AT))).toBe("notAllowed");
  expect(refusal(await handOverAdministration(filer, { userId: actor.userId }, AT))).toBe("notAllowed");
  expect((await handOverAdministration(actor, { userId: filer.userId }, AT)).ok).toBe(true);
  expect(refusal(await changeRole(actor, { userId: filer.userId, role: "filer" }, AT))).toBe("notAllowed");
  expect((await removeColleague(actor, { userId: actor.userId }, AT)).ok).toBe(true);
});

test("two administrators leaving at once leave one behind", async () => {
  const { actor, organizationId } = await registered();
  const second = await applicant();
  await prisma.affiliation.create({ data: { userId: second.userId, organizationId, role: "administrator" } });
  const outcomes = await Promise.all(
    [actor, await again(second)].map((who) => removeColleague(who, { userId: who.userId }, AT)),
  );
  expect(outcomes.map(refusal).sort()).toEqual(["lastAdministrator", null].sort());
});

test("staff hand a unit over on evidence; another province's staff see nothing", async () => {
  const { actor, organizationId } = await registered();
  const heir = await applicant("周工");
  const input = { organizationId, reason: "原管理员已离职" };
  const foreign = await prisma.storedFile.create({
    data: { name: "a.pdf", mime: "application/pdf", size: 1, sha256: "0", uploadedById: actor.userId },
  });
  expect(refusal(await requestTakeover(heir, { ...input, fileId: foreign.id }, AT))).toBe("fileRejected");
  const file = await prisma.storedFile.create({
    data: { name: "b.pdf", mime: "application/pdf", size: 1, sha256: "1", uploadedById: heir.userId },
  });
  expect((await requestTakeover(heir, { ...input, fileId: file.id }, AT)).ok).toBe(true);
  const { id: requestId } = await prisma.takeoverRequest.findFirstOrThrow({ where: { organizationId } });
  const decision = { requestId, decision: "accept" as const, reason: "核对公章与授权书" };
  expect(refusal(await decideTakeover(staff("gs"), decision, AT))).toBe("notFound");
  expect(refusal(await decideTakeover(staff("nm", ["approver"]), decision, AT))).toBe("notYourRole");
  const both = await Promise.all([
    decideTakeover(staff(), decision, AT),
    decideTakeover(staff(), decision, AT),
  ]);
  expect(both.map(refusal).sort()).toEqual(["alreadyHandled", null].sort());
  expect((await again(heir)).organization).toEqual({ id: organizationId, role: "administrator" });
  expect((await again(actor)).organization).toEqual({ id: organizationId, role: "filer" });
});

const FILLED: Record<RegistrationSectionId, Record<string, string | string[]>> = {
  identity: {
    name: "内蒙古新名装备股份有限公司",
    formerNames: "包头老厂",
    address: "包头市青山区",
    regionCode: "150204",
    legalRepresentative: "张三丰",
    parentCreditCode: "",
  },
  industry: { industryCode: "34", attributes: ["highTech"], mainBusiness: "液压泵阀" },
  figures: Object.fromEntries(
    ["2025", "2024", "2023"].flatMap((year, row) =>
      Object.entries({ year, revenueWan: "12,000.5", rdWan: "600", staff: "300", rdStaff: "40" }).map(
        ([field, value]) => [`row${row}_${field}`, value],
      ),
    ),
  ),
  platforms: { row0_name: "自治区液压技术创新中心", row0_level: "provincial", row0_category: "技术创新中心" },
  qualifications: {},
  contact: {
    contactName: "王小明",
    contactPost: "科技部",
    contactPhone: "13800001234",
    contactEmail: "wang@example.cn",
  },
};

async function filled() {
  const { actor, organizationId } = await registered();
  for (const [section, typed] of Object.entries(FILLED)) {
    const outcome = await saveRegistration(
      actor,
      { section: section as RegistrationSectionId, version: 0, intent: "save", typed },
      AT,
    );
    expect(refusal(outcome)).toBeNull();
  }
  const registration = await prisma.leadRegistration.findFirstOrThrow({ where: { organizationId } });
  for (const type of ["businessLicence", "financialEvidence"])
    await prisma.registrationFile.create({
      data: {
        type,
        registration: { connect: { id: registration.id } },
        file: { create: { name: `${type}.pdf`, mime: "application/pdf", size: 1, sha256: type } },
      },
    });
  return { actor, organizationId, registrationId: registration.id };
}

const versionOf = async (id: string) =>
  (await prisma.leadRegistration.findUniqueOrThrow({ where: { id } })).version;

test("a section is saved as typed; a second save on an old version shows both texts", async () => {
  const { actor, organizationId } = await registered();
  const save = (version: number, address: string) =>
    saveRegistration(
      actor,
      { section: "identity", version, intent: "save", typed: { address, regionCode: "不对" } },
      AT,
    );
  expect((await save(0, "甲地")).ok).toBe(true);
  expect(await save(0, "乙地")).toMatchObject({
    refusal: "versionConflict",
    fields: { address: expect.stringContaining("甲地") },
  });
  expect((await save(1, "乙地")).ok).toBe(true);
  const registration = await findRegistrationOf(actor, organizationId, "nm");
  expect(registration?.document.identity).toMatchObject({
    version: 2,
    values: { address: "乙地", regionCode: "不对" },
  });
  const submit = { registrationId: registration?.id ?? "", version: registration?.version ?? 0 };
  expect(refusal(await submitRegistration(actor, submit, AT))).toBe("registrationIncomplete");
});

test("a notice that cannot be worded refuses the verdict and leaves the registration as it is", async () => {
  const { actor, registrationId } = await filled();
  await submitRegistration(actor, { registrationId, version: await versionOf(registrationId) }, AT);
  const text = { title: "登记通知", paragraphs: ["{caseNumber}"] };
  const id = await installNoticedMeasure({
    notices: { registrationVerified: text, registrationReturned: text },
  });
  const input = { registrationId, version: await versionOf(registrationId) };
  const outcomes = [
    await verifyRegistration(staff(), input, AT),
    await returnRegistration(staff(), { ...input, reason: "执照不清晰" }, AT),
  ];
  await prisma.measureVersion.delete({ where: { id } });
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({
      refusal: "noticeNotIssued",
      detail: expect.stringContaining("登记通知"),
    });
  expect(await versionOf(registrationId)).toBe(input.version);
  expect(refusal(await verifyRegistration(staff(), input, AT))).toBeNull();
});

test("submit, return with reason, submit again, verify: the record takes the facts in one step", async () => {
  const { actor, organizationId, registrationId } = await filled();
  const submit = async () =>
    submitRegistration(actor, { registrationId, version: await versionOf(registrationId) }, AT);
  expect(refusal(await submit())).toBeNull();
  expect(refusal(await submit())).toBe("alreadyHandled");
  expect(
    refusal(await saveRegistration(actor, { section: "contact", version: 1, intent: "save", typed: {} }, AT)),
  ).toBe("registrationLocked");

  const version = await versionOf(registrationId);
  expect(refusal(await verifyRegistration(staff("gs"), { registrationId, version }, AT))).toBe("notFound");
  expect(refusal(await verifyRegistration(actor, { registrationId, version }, AT))).toBe("notYourRole");
  expect(refusal(await returnRegistration(staff(), { registrationId, version, reason: "" }, AT))).toBe(
    "reasonRequired",
  );
  expect((await returnRegistration(staff(), { registrationId, version, reason: "执照不清晰" }, AT)).ok).toBe(
    true,
  );
  expect(refusal(await verifyRegistration(staff(), { registrationId, version }, AT))).toBe("alreadyHandled");

  expect(refusal(await submit())).toBeNull();
  const input = { registrationId, version: await versionOf(registrationId) };
  const both = await Promise.all([
    verifyRegistration(staff(), input, AT),
    returnRegistration(staff(), { ...input, reason: "同时退回" }, AT),
    verifyRegistration(staff(), input, AT),
  ]);
  expect(both.map(refusal).filter((code) => code === null)).toHaveLength(1);
  if (!both[0]?.ok && !both[2]?.ok) return;
  const record = await prisma.organization.findUniqueOrThrow({
    where: { id: organizationId },
    include: { names: true, years: true, platforms: true },
  });
  expect(record).toMatchObject({
    name: "内蒙古新名装备股份有限公司",
    regionCode: "150204",
    industryCode: "34",
    attributes: ["highTech"],
  });
  expect(record.legalRepresentative).not.toContain("张三丰");
  expect(record.names.map(({ name }) => name)).toContain("包头老厂");
  expect(record.years.map(({ revenueWan }) => Number(revenueWan))).toEqual([12000.5, 12000.5, 12000.5]);
  expect(record.platforms.map(({ level }) => level)).toEqual(["provincial"]);
});

test("staff see their province's units with personal data masked; other provinces and units see null", async () => {
  const { actor, organizationId, registrationId } = await filled();
  expect(await findRegistrationOf(staff(), organizationId, "nm")).toBeNull();
  await submitRegistration(actor, { registrationId, version: await versionOf(registrationId) }, AT);
  expect(await findOrganization(staff("gs"), organizationId)).toBeNull();
  expect(await findOrganization((await registered()).actor, organizationId)).toBeNull();
  const seen = await findRegistrationOf(staff(), organizationId, "nm");
  expect(JSON.stringify(seen?.document)).not.toMatch(/张三丰|13800001234|wang@example\.cn/);
  expect(seen?.document.contact?.values).toMatchObject({ contactPhone: "138****1234" });
  const page = await listOrganizations(staff(), { filter: "submitted", query: "", limit: 50 });
  expect(page.rows.map(({ id }) => id)).toContain(organizationId);
  expect((await listOrganizations(staff("gs"), { filter: "all", query: "", limit: 50 })).rows).toEqual([]);
});

test("the directory finds by two characters, initials, pinyin, former name and code prefix", async () => {
  const { actor, organizationId, registrationId } = await filled();
  await submitRegistration(actor, { registrationId, version: await versionOf(registrationId) }, AT);
  await verifyRegistration(staff(), { registrationId, version: await versionOf(registrationId) }, AT);
  const { creditCode } = await prisma.organization.findUniqueOrThrow({ where: { id: organizationId } });
  for (const query of [
    "新名",
    "nmg",
    "nmgxm",
    "neimenggu",
    "NeiMengGu xinming",
    "老厂",
    "包头老厂",
    (creditCode ?? "").slice(0, 16).toLowerCase(),
    "150200%",
  ].slice(0, 8))
    expect(
      (await searchDirectory(actor, query, 50)).map(({ id }) => id),
      query,
    ).toContain(organizationId);
  expect(await searchDirectory(actor, "新", 50)).toEqual([]);
  expect(await searchDirectory(actor, "%%", 50)).toEqual([]);
  expect(await searchDirectory(mintActor({ kind: "public", ip: null }), "新名", 50)).toEqual([]);
});
