import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { listPublicEvents } from "@/lib/data/consortium-events";
import { listPublicCorrections } from "@/lib/data/public-corrections";
import { findInstitution } from "@/lib/data/register-institution";
import { searchConsortia } from "@/lib/data/register-lines";
import { findPlatform } from "@/lib/data/register-platform";
import { findConsortium } from "@/lib/data/register-record";
import type { Staff } from "@/lib/domain/actor";
import type { CorrectionAction } from "@/lib/domain/correction/correction";
import { RECORD_SCHEMAS } from "@/lib/domain/open-data/resources";
import { readQuery } from "@/lib/domain/register/query";
import { decideCorrection } from "@/lib/usecases/correction/decide";
import { listCorrections } from "@/lib/usecases/correction/list";
import { startCorrection } from "@/lib/usecases/correction/start";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeStaff, staffActor } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";

const AT = new Date("2026-03-02T02:00:00Z");
let officer: Staff;
let head: Staff;
let stranger: Staff;

beforeAll(async () => {
  await installReference(prisma);
  officer = staffActor(await makeStaff(prisma, { roles: ["publisher", "approver"] }));
  head = staffActor(await makeStaff(prisma, { roles: ["approver"] }));
  stranger = staffActor(await makeStaff(prisma, { province: "gs", roles: ["publisher", "approver"] }));
});

const draft = (field: string, subject: string, after: string, by = officer) =>
  startCorrection(by, { field, subject, after, reasonClass: "original", reason: "原件核对" }, AT);

async function drafted(field: string, subject: string, after: string): Promise<string> {
  const outcome = await draft(field, subject, after);
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${JSON.stringify(outcome.fields)}`);
  return outcome.value.id;
}
const decide = (correctionId: string, action: CorrectionAction, by: Staff, reason = "") =>
  decideCorrection(by, { correctionId, version: 0, action, reason }, AT);

describe("corrections of the register", () => {
  it("change a name by two people, are found at once and stand in public history, never silent", async () => {
    const made = await makeConsortium({ name: "演示错字液压创新联合体" });
    const id = await drafted("consortium.name", made.number, "演示正字液压创新联合体");
    expect(await draft("consortium.name", made.number, "演示又一名称创新联合体")).toMatchObject({
      refusal: "invalid",
    });
    expect((await prisma.consortium.findUniqueOrThrow({ where: { id: made.id } })).name).toContain("错字");
    expect(await decide(id, "confirm", officer)).toMatchObject({ refusal: "isNotAuthor" });
    expect(await decide(id, "confirm", stranger)).toMatchObject({ refusal: "notFound" });
    expect(await decide(id, "confirm", head)).toMatchObject({ ok: true });
    expect(await decide(id, "confirm", head)).toMatchObject({ refusal: "alreadyHandled" });
    const { query } = readQuery("consortium", { q: "正字" });
    expect((await searchConsortia(query)).lines.map(({ number }) => number)).toEqual([made.number]);
    expect(await listPublicEvents(made.id)).toMatchObject([
      {
        action: "corrected",
        note: "名称由「演示错字液压创新联合体」更正为「演示正字液压创新联合体」。原因类别：与原始文件不一致。",
      },
    ]);
    expect(await listPublicCorrections("consortium", made.id)).toEqual([
      {
        on: "2026-03-02",
        field: "name",
        reason: "original",
        before: "演示错字液压创新联合体",
        after: "演示正字液压创新联合体",
      },
    ]);
    expect(JSON.stringify(await listPublicEvents(made.id))).not.toContain(officer.name);
  });

  it("move a day of filing with everything that began on it", async () => {
    const made = await makeConsortium({ filedOn: "2022-01-20" });
    const id = await drafted("consortium.filedOn", made.number, "2022年1月2日");
    expect(await decide(id, "confirm", head)).toMatchObject({ ok: true });
    const row = await prisma.consortium.findUniqueOrThrow({
      where: { id: made.id },
      include: { statuses: true, memberships: true },
    });
    const days = [row.filedOn, row.statuses[0]?.from, ...row.memberships.map(({ joinedOn }) => joinedOn)];
    expect(new Set(days.map((date) => date?.toISOString().slice(0, 10)))).toEqual(new Set(["2022-01-02"]));
  });

  it("correct units and platforms, refuse what cannot be, and leave alone what changed meanwhile", async () => {
    const made = await makeConsortium({ platforms: [{ name: "演示错字实验室", level: "national" }] });
    const unit = made.members[0];
    const kind = await drafted("organization.kind", unit?.creditCode ?? unit?.name ?? "", "科研院所");
    expect(await decide(kind, "confirm", head)).toMatchObject({ ok: true });
    expect(await prisma.organization.findUniqueOrThrow({ where: { id: unit?.id ?? "" } })).toMatchObject({
      kind: "researchInstitute",
    });
    const platform = await drafted("platform.name", "演示错字实验室", "演示正字实验室");
    expect(await decide(platform, "confirm", head)).toMatchObject({ ok: true });
    const number = await drafted("platform.documentNumber", "演示正字实验室", "演示〔2020〕1号");
    expect(await decide(number, "confirm", head)).toMatchObject({ ok: true });
    const place = await drafted("organization.regionCode", unit?.name ?? "", "呼和浩特市");
    expect(await decide(place, "confirm", head)).toMatchObject({ ok: true });
    const institution = await findInstitution(unit?.id ?? "");
    expect(institution?.corrections).toMatchObject([
      { field: "regionCode", after: "呼和浩特市", on: "2026-03-02", reason: "original" },
      { field: "kind", after: "researchInstitute" },
    ]);
    const [gathered] = (await findConsortium(made.number))?.platforms ?? [];
    const record = await findPlatform(gathered?.platformId ?? "");
    expect(record?.corrections.map(({ field }) => field)).toEqual(["name"]);
    const shown = RECORD_SCHEMAS.platforms.parse({ ...record, url: "https://example.org/platforms/1" });
    expect(Object.keys(shown.corrections[0] ?? {}).sort()).toEqual([
      "after",
      "before",
      "field",
      "on",
      "reason",
    ]);
    const all = JSON.stringify([institution, record]);
    for (const secret of [officer.name, head.name, "原件核对", "演示〔2020〕1号"])
      expect(all).not.toContain(secret);
    for (const [field, subject, after] of [
      ["consortium.filedOn", made.number, "昨天"],
      ["consortium.filedOn", made.number, "2099-01-01"],
      ["consortium.name", made.number, ""],
      ["consortium.name", made.number, made.name],
      ["consortium.name", "没有", "某名称"],
      ["consortium.status", made.number, "revoked"],
      ["organization.regionCode", made.lead.name, "不存在的地方"],
    ] as const)
      expect(await draft(field, subject, after)).toMatchObject({ ok: false, refusal: "invalid" });
    const late = await drafted("consortium.shortName", made.number, "演示简称");
    await prisma.consortium.update({ where: { id: made.id }, data: { shortName: "别的简称" } });
    expect(await decide(late, "confirm", head)).toMatchObject({ refusal: "versionConflict" });
    expect(await decide(late, "return", head)).toMatchObject({ refusal: "reasonRequired" });
    expect(await decide(late, "withdraw", head)).toMatchObject({ refusal: "notYourRole" });
    expect(await decide(late, "withdraw", officer)).toMatchObject({ ok: true });
    expect(await draft("consortium.shortName", made.number, "某某", stranger)).toMatchObject({ ok: false });
    expect(await listCorrections(stranger)).toEqual([]);
  });
});
