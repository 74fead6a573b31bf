import { prisma } from "@/lib/data/client";
import { type Actor, mintActor } from "@/lib/domain/actor";
import { headerRow } from "@/lib/messages/member-spreadsheet";
import { addMember } from "@/lib/usecases/member/add-member";
import { addMembersFromSpreadsheet } from "@/lib/usecases/member/add-members-from-spreadsheet";
import { confirmPart } from "@/lib/usecases/member/confirm-part";
import { enterInvitation } from "@/lib/usecases/member/enter-invitation";
import { findEntrance, findTokenByShortCode } from "@/lib/usecases/member/find-invitation";
import { findMemberPage } from "@/lib/usecases/member/find-member";
import { findOwnPart, listInvitations } from "@/lib/usecases/member/find-own-part";
import { findProgress } from "@/lib/usecases/member/find-progress";
import { inviteMembers } from "@/lib/usecases/member/invite-members";
import { listMembers } from "@/lib/usecases/member/list-members";
import { openByShortCode } from "@/lib/usecases/member/open-by-short-code";
import { recordSealedPage } from "@/lib/usecases/member/record-sealed-page";
import { refusePart } from "@/lib/usecases/member/refuse-part";
import { removeMember } from "@/lib/usecases/member/remove-member";
import { replaceContact } from "@/lib/usecases/member/replace-contact";
import { revokeInvitation } from "@/lib/usecases/member/revoke-invitation";
import { savePart } from "@/lib/usecases/member/save-part";
import { sendInvitationCode } from "@/lib/usecases/member/send-invitation-code";
import { makeOrganization, makeStoredFile } from "@/prisma/factories";
import type { Attempt } from "./attempt";
import { AT, type Cast, draftOf, inviteeOf, LEAD_UNIT, type Name } from "./cast";

const PERSON = { name: "演示确认人", post: "科技处处长" };

type Invited = { filingId: string; memberId: string; cast: Cast; invitee: Actor };

/** A draft whose member was invited and has not answered. */
async function invited(cast: Cast): Promise<Invited> {
  const filing = await draftOf(cast, { confirmed: 0 });
  const invitee = await inviteeOf(cast.owner, filing);
  return { filingId: filing.id, memberId: filing.members[0]?.id ?? "", cast, invitee };
}

const on = (
  file: string,
  what: string,
  may: readonly Name[],
  act: (actor: Actor, ids: Invited) => Promise<unknown>,
): Attempt => ({
  file: `member/${file}`,
  what,
  may,
  prepare: async (cast) => {
    const ids = await invited(cast);
    return { call: (actor) => act(actor, ids) };
  },
});

const versionOf = async (id: string): Promise<number> =>
  (await prisma.filingMember.findUniqueOrThrow({ where: { id } })).version;

/** What stands on the member's own page. */
async function seen({ cast, memberId }: Invited) {
  const part = await findOwnPart(cast.member, memberId, AT);
  return { memberId, fingerprint: part?.fingerprint ?? "", lastAnswerId: part?.lastAnswerId ?? "" };
}

const MEMBER_UNIT: readonly Name[] = ["member", "memberFiler"];
const GUESS = "A".repeat(32);

const AFTER_CONFIRMING: Attempt = {
  file: "member/find-progress",
  what: "asks how far the case has come",
  may: MEMBER_UNIT,
  prepare: async (cast) => {
    const { members } = await draftOf(cast, {});
    return { call: (actor) => findProgress(actor, members[0]?.id ?? "", AT) };
  },
};

const BY_LEAD: Attempt[] = [
  AFTER_CONFIRMING,
  on("add-member", "adds a unit", LEAD_UNIT, async (actor, { filingId }) => {
    const { id: organizationId } = await makeOrganization();
    const outcome = await addMember(actor, { filingId, organizationId });
    if (!outcome.ok) await forget(organizationId);
    return outcome;
  }),
  on("add-members-from-spreadsheet", "adds rows", LEAD_UNIT, (actor, { filingId }) =>
    addMembersFromSpreadsheet(actor, { filingId, rows: [headerRow, ["演示表格单位"]] }),
  ),
  on("invite-members", "invites all", LEAD_UNIT, (actor, { filingId }) =>
    inviteMembers(actor, { filingId }, AT),
  ),
  on("remove-member", "removes a member", LEAD_UNIT, async (actor, { memberId }) =>
    removeMember(actor, { memberId, version: await versionOf(memberId) }, AT),
  ),
  on("replace-contact", "names another contact", LEAD_UNIT, async (actor, { memberId }) => {
    const contact = { name: "他人", phone: "", email: "stranger@demo.example" };
    return replaceContact(actor, { memberId, version: await versionOf(memberId), contact }, AT);
  }),
  on("revoke-invitation", "closes the link", LEAD_UNIT, (actor, { memberId }) =>
    revokeInvitation(actor, { memberId }, AT),
  ),
  on("save-part", "edits the part", LEAD_UNIT, async (actor, { memberId, cast }) =>
    savePart(actor, {
      memberId,
      version: await versionOf(memberId),
      name: cast.memberUnit.name,
      kind: "university",
      creditCode: "",
      part: { duty: "改写" },
    }),
  ),
  on("record-sealed-page", "hands in a sealed page", LEAD_UNIT, async (actor, ids) => {
    const file = await prisma.storedFile.findFirstOrThrow({
      where: { organizationId: ids.cast.lead.organization.id },
    });
    return recordSealedPage(actor, { ...(await seen(ids)), person: PERSON, fileId: file.id }, AT);
  }),
  on("find-member", "opens the member's page", LEAD_UNIT, (actor, { filingId, memberId }) =>
    findMemberPage(actor, filingId, memberId, AT),
  ),
  on("list-members", "lists the members", LEAD_UNIT, (actor, { filingId }) =>
    listMembers(actor, filingId, AT),
  ),
];

/** The unit made for an attempt that was refused leaves no trace that the comparison could take for a change. */
async function forget(organizationId: string): Promise<void> {
  await prisma.organizationName.deleteMany({ where: { organizationId } });
  await prisma.organization.delete({ where: { id: organizationId } });
}

const BY_MEMBER: Attempt[] = [
  on("confirm-part", "confirms", ["member"], async (actor, ids) =>
    confirmPart(actor, { ...(await seen(ids)), person: PERSON, fileId: null }, AT),
  ),
  on("refuse-part", "refuses", ["member"], async (actor, ids) =>
    refusePart(actor, { ...(await seen(ids)), person: PERSON, reason: "没有参加" }, AT),
  ),
  {
    file: "member/confirm-part",
    what: "confirms with another unit's file as sealed page",
    may: [],
    strangers: ["member", "owner"],
    prepare: async (cast) => {
      const [ids, foreign] = [await invited(cast), await makeStoredFile(prisma, "演示他人文件")];
      const sealed = { person: PERSON, fileId: foreign.id };
      return { call: async (actor) => confirmPart(actor, { ...(await seen(ids)), ...sealed }, AT) };
    },
  },
  on("find-own-part", "opens the part", MEMBER_UNIT, (actor, { memberId }) =>
    findOwnPart(actor, memberId, AT),
  ),
  on("find-own-part", "lists invitations", MEMBER_UNIT, async (actor, { memberId }) =>
    (await listInvitations(actor, AT)).filter((row) => row.memberId === memberId),
  ),
];

const BY_LINK: Attempt[] = [
  on("enter-invitation", "guesses link and code", [], (actor) =>
    enterInvitation(actor, { token: GUESS, code: "000000", creditCode: "" }, AT),
  ),
  on("send-invitation-code", "asks a code for a guessed link", [], (actor) =>
    sendInvitationCode(actor, { token: GUESS }, AT),
  ),
  on("open-by-short-code", "guesses a short code", [], (actor) =>
    openByShortCode(actor, { shortCode: "AAAAAAAA" }),
  ),
  on("find-invitation", "guesses a link", [], () => findEntrance(GUESS, AT)),
  on("find-invitation", "guesses a letter's code", [], () => findTokenByShortCode("AAAAAAAA")),
];

/** The rightful one of these is the invited person of the very case. */
const BY_INVITEE: Attempt[] = [
  {
    file: "member/find-own-part",
    what: "opens by another case's link",
    may: [],
    strangers: ["invitee", "visitor"],
    prepare: async (cast) => {
      const { memberId, invitee } = await invited(cast);
      return { call: (actor) => findOwnPart(actor, memberId, AT), rightful: invitee };
    },
  },
  {
    file: "member/confirm-part",
    what: "confirms by another case's link, or by a link whose case is another",
    may: [],
    strangers: ["invitee", "visitor", "system", "otherStaff"],
    prepare: async (cast) => {
      const ids = await invited(cast);
      const answer = { ...(await seen(ids)), person: PERSON, fileId: null };
      const mixed = mintActor({
        kind: "invitee",
        invitationId: "x",
        memberId: "x",
        filingId: ids.filingId,
        ip: null,
      });
      return {
        call: async (actor) => {
          if (actor === ids.invitee) return confirmPart(actor, answer, AT);
          const [own, forged] = [await confirmPart(actor, answer, AT), await confirmPart(mixed, answer, AT)];
          return own.ok ? own : forged;
        },
        rightful: ids.invitee,
      };
    },
  },
];

export const MEMBER_ATTEMPTS: readonly Attempt[] = [...BY_LEAD, ...BY_MEMBER, ...BY_LINK, ...BY_INVITEE];
