import { prisma } from "@/lib/data/client";
import type { Actor } from "@/lib/domain/actor";
import { attachFile } from "@/lib/usecases/file/attach";
import { keepFile } from "@/lib/usecases/file/keep";
import { settleFile } from "@/lib/usecases/file/settle";
import { attachRegistrationFile } from "@/lib/usecases/organization/attach-registration-file";
import { changeRole } from "@/lib/usecases/organization/change-role";
import { decideJoin } from "@/lib/usecases/organization/decide-join";
import { decideTakeover } from "@/lib/usecases/organization/decide-takeover";
import { handOverAdministration } from "@/lib/usecases/organization/hand-over";
import { openUnit } from "@/lib/usecases/organization/open-unit";
import { overrideCreditCode } from "@/lib/usecases/organization/override-credit-code";
import { registerOrganization } from "@/lib/usecases/organization/register-organization";
import { removeColleague } from "@/lib/usecases/organization/remove-colleague";
import { removeRegistrationFile } from "@/lib/usecases/organization/remove-registration-file";
import { requestJoin } from "@/lib/usecases/organization/request-join";
import { requestTakeover } from "@/lib/usecases/organization/request-takeover";
import { returnRegistration } from "@/lib/usecases/organization/return-registration";
import { saveRegistration } from "@/lib/usecases/organization/save-registration";
import { submitRegistration } from "@/lib/usecases/organization/submit-registration";
import { verifyRegistration } from "@/lib/usecases/organization/verify-registration";
import {
  applicantActor,
  joinUnit,
  type MadeLead,
  makeOrganization,
  makeStoredFile,
  makeUser,
  makeVerifiedLead,
} from "@/prisma/factories";
import { demonstrationCode } from "@/prisma/sample/units";
import type { Attempt } from "./attempt";
import { AT, type Cast, DEPARTMENT, draftOf, LEAD_UNIT, type Name } from "./cast";

/** The factories' registration tells the figures of 2023 to 2025. */
const AFTER_FIGURES = new Date("2026-03-02T02:00:00Z");

/** An enterprise of its own for one attempt: nothing the others need is changed by the one who may. */
type Own = { lead: MadeLead; administrator: Actor; colleagueId: string };

async function ownUnit(): Promise<Own> {
  const [lead, colleague] = [await makeVerifiedLead(), await makeUser()];
  await joinUnit(prisma, colleague, lead.organization, "filer");
  return {
    lead,
    administrator: applicantActor(lead.administrator, lead.organization),
    colleagueId: colleague.id,
  };
}

const inUnit = (file: string, what: string, act: (actor: Actor, own: Own) => Promise<unknown>): Attempt => ({
  file: `organization/${file}`,
  what,
  may: [],
  prepare: async () => {
    const own = await ownUnit();
    return { call: (actor) => act(actor, own), rightful: own.administrator };
  },
});

async function joinRequestOf(organizationId: string): Promise<string> {
  const { id: userId } = await makeUser();
  const data = { organizationId, userId, message: "技术部", createdAt: AT };
  return (await prisma.joinRequest.create({ data })).id;
}

const COLLEAGUES: Attempt[] = [
  inUnit("change-role", "makes a filer administrator", (actor, { colleagueId }) =>
    changeRole(actor, { userId: colleagueId, role: "administrator" }, AT),
  ),
  inUnit("hand-over", "hands the unit over", (actor, { colleagueId }) =>
    handOverAdministration(actor, { userId: colleagueId }, AT),
  ),
  inUnit("remove-colleague", "removes a colleague", (actor, { colleagueId }) =>
    removeColleague(actor, { userId: colleagueId }, AT),
  ),
  {
    file: "organization/change-role",
    what: "makes itself administrator",
    may: [],
    strangers: ["filer", "memberFiler", "unitless"],
    prepare: async () => ({
      call: (actor) =>
        changeRole(actor, { userId: "userId" in actor ? actor.userId : "", role: "administrator" }, AT),
    }),
  },
  {
    file: "organization/decide-join",
    what: "lets somebody in",
    may: ["owner"],
    prepare: async ({ lead }) => {
      const requestId = await joinRequestOf(lead.organization.id);
      return { call: (actor) => decideJoin(actor, { requestId, decision: "accept" }, AT) };
    },
  },
];

/** A registration handed to the department, in the lead unit of its own. */
async function submittedRegistration(): Promise<{
  registrationId: string;
  version: number;
  organizationId: string;
}> {
  const { registrationId, organization } = await makeVerifiedLead();
  const data = { state: "submitted", decidedAt: null } as const;
  const { version } = await prisma.leadRegistration.update({ where: { id: registrationId }, data });
  return { registrationId, version, organizationId: organization.id };
}

const inIntake = (
  file: string,
  what: string,
  act: (actor: Actor, ids: Awaited<ReturnType<typeof submittedRegistration>>) => Promise<unknown>,
  may: readonly Name[] = ["intake"],
): Attempt => ({
  file: `organization/${file}`,
  what,
  may,
  prepare: async () => {
    const ids = await submittedRegistration();
    return { call: (actor) => act(actor, ids) };
  },
});

async function takeoverRequest(): Promise<string> {
  const [{ organization }, user] = [await makeVerifiedLead(), await makeUser()];
  const file = await makeStoredFile(prisma, "演示授权书", { uploadedById: user.id });
  const data = {
    organizationId: organization.id,
    userId: user.id,
    reason: "离职",
    fileId: file.id,
    createdAt: AT,
  };
  return (await prisma.takeoverRequest.create({ data })).id;
}

/** A unit in Inner Mongolia whose typed code fails its check and waits for staff. */
async function waitingCode(): Promise<string> {
  const { id } = await makeOrganization(prisma, { creditCode: null });
  await prisma.organizationEvent.create({
    data: {
      organizationId: id,
      at: AT,
      action: "codeReviewRequested",
      actorKind: "applicant",
      actorName: "演示人员",
      note: "证照如此",
      detail: { code: `91150100MA${id.slice(-7).toUpperCase()}X` },
    },
  });
  return id;
}

const OFFICE: Attempt[] = [
  inIntake("verify-registration", "verifies", (actor, { registrationId, version }) =>
    verifyRegistration(actor, { registrationId, version }, AFTER_FIGURES),
  ),
  inIntake("return-registration", "returns", (actor, { registrationId, version }) =>
    returnRegistration(actor, { registrationId, version, reason: "请补充" }, AT),
  ),
  inIntake(
    "open-unit",
    "opens the unit",
    async (actor, { organizationId }) =>
      actor.kind === "staff" ? openUnit(actor, organizationId, AT) : null,
    DEPARTMENT,
  ),
  {
    file: "organization/decide-takeover",
    what: "gives a unit away",
    may: ["intake"],
    prepare: async () => {
      const requestId = await takeoverRequest();
      return {
        call: (actor) => decideTakeover(actor, { requestId, decision: "accept", reason: "证据充分" }, AT),
      };
    },
  },
  {
    file: "organization/override-credit-code",
    what: "accepts a failing code",
    may: ["intake"],
    prepare: async () => {
      const organizationId = await waitingCode();
      return { call: (actor) => overrideCreditCode(actor, { organizationId, reason: "证照如此" }, AT) };
    },
  },
];

const REGISTRATION: Attempt[] = [
  {
    file: "organization/submit-registration",
    what: "hands in another unit's registration",
    may: LEAD_UNIT,
    prepare: async ({ lead: { registrationId } }) => {
      const { version } = await prisma.leadRegistration.findUniqueOrThrow({ where: { id: registrationId } });
      return {
        call: async (actor) => {
          const outcome = await submitRegistration(actor, { registrationId, version }, AFTER_FIGURES);
          if (outcome.ok)
            await prisma.leadRegistration.update({
              where: { id: registrationId },
              data: { state: "verified" },
            });
          return outcome;
        },
      };
    },
  },
  {
    file: "organization/attach-registration-file",
    what: "adds evidence",
    may: LEAD_UNIT,
    prepare: async ({ lead }) => {
      const own = { uploadedById: lead.administrator.id, organizationId: lead.organization.id };
      const { id: fileId } = await makeStoredFile(prisma, "演示证明", own);
      const input = { registrationId: lead.registrationId, type: "other", fileId };
      return { call: (actor) => attachRegistrationFile(actor, input, AT) };
    },
  },
  {
    file: "organization/remove-registration-file",
    what: "takes evidence out",
    may: LEAD_UNIT,
    prepare: async ({ lead: { registrationId } }) => {
      const { id } = await prisma.registrationFile.findFirstOrThrow({
        where: { registrationId, removedAt: null },
      });
      return {
        call: (actor) => removeRegistrationFile(actor, { registrationId, registrationFileId: id }, AT),
      };
    },
  },
  {
    file: "organization/save-registration",
    what: "writes without a unit",
    may: ["owner"],
    strangers: ["visitor", "unitless", "intake", "otherStaff", "invitee", "system"],
    prepare: async () => ({
      call: (actor) =>
        saveRegistration(actor, { section: "identity", version: 1, intent: "save", typed: {} }, AT),
    }),
  },
];

const UNITS: Attempt[] = [
  {
    file: "organization/register-organization",
    what: "registers a second unit, or without being an applicant",
    may: ["unitless"],
    prepare: async () => ({
      call: async (actor) => {
        const creditCode = demonstrationCode("enterprise", "150200", 999_001);
        const input = {
          creditCode,
          name: "演示再登记有限公司",
          kind: "enterprise",
          regionCode: "150200",
        } as const;
        const outcome = await registerOrganization(actor, { ...input, askStaff: false, explanation: "" }, AT);
        if (outcome.ok)
          await prisma.affiliation.deleteMany({ where: { organizationId: outcome.value.organizationId } });
        return outcome;
      },
    }),
  },
  {
    file: "organization/request-join",
    what: "asks to join",
    may: ["unitless"],
    prepare: async ({ lead }) => ({
      call: (actor) => requestJoin(actor, { organizationId: lead.organization.id, message: "技术部" }, AT),
    }),
  },
  {
    file: "organization/request-takeover",
    what: "asks for a unit with somebody else's evidence",
    may: ["unitless"],
    prepare: async (cast) => {
      const { id: fileId } = await makeStoredFile(prisma, "演示授权书", {
        uploadedById: cast.unitless.userId,
      });
      const input = { organizationId: cast.lead.organization.id, reason: "管理员离职", fileId };
      return { call: (actor) => requestTakeover(actor, input, AT) };
    },
  },
];

const content = {
  name: "x.pdf",
  mime: "application/pdf",
  size: 1,
  sha256: "0".repeat(64),
  scan: "clean",
} as const;

const FILES: Attempt[] = [
  {
    file: "file/attach",
    what: "puts a file into another unit's case",
    may: LEAD_UNIT,
    prepare: async (cast: Cast) => {
      const [{ id: filing }, own] = [
        await draftOf(cast),
        { uploadedById: cast.owner.userId, organizationId: cast.lead.organization.id },
      ];
      const { id } = await makeStoredFile(prisma, "演示方案", own);
      return {
        call: (actor) => attachFile(actor, { for: "material", filing, type: "constructionPlan" }, id, AT),
      };
    },
  },
  {
    file: "file/keep",
    what: "keeps a file of nobody",
    may: ["owner"],
    strangers: ["visitor", "system"],
    prepare: async () => ({ call: (actor) => keepFile(actor, content, AT) }),
  },
  {
    file: "file/settle",
    what: "sends a file as nobody",
    may: ["owner"],
    strangers: ["visitor", "system"],
    prepare: async () => ({ call: (actor) => settleFile(actor, content, { for: "loose" }, AT) }),
  },
];

export const ORGANIZATION_ATTEMPTS: readonly Attempt[] = [
  ...COLLEAGUES,
  ...OFFICE,
  ...REGISTRATION,
  ...UNITS,
  ...FILES,
];
