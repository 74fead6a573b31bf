import type { Actor } from "../domain/actor";
import { MILESTONES } from "../domain/filing/member-progress";
import type { FilingState } from "../domain/filing/states";
import { type Db, prisma } from "./client";
import { memberScope } from "./scope";

type MemberCase = {
  province: string;
  measureVersionId: string | null;
  state: FilingState;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  dueDays: number | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  stepDueOn: Date | null;
  leadName: string;
  stops: { reason: string; from: Date; to: Date | null }[];
  events: { sequence: number; at: Date; action: string; fromState: string | null; toState: string }[];
  consortiumNumber: string | null;
};

/** The case of a part that the actor's own unit has confirmed, without a word written in it; null for everyone else. */
export async function findConfirmedCase(
  actor: Actor,
  memberId: string,
  db: Db = prisma,
): Promise<MemberCase | null> {
  if (actor.kind !== "applicant" || !actor.organization) return null;
  const row = await db.filingMember.findFirst({
    where: {
      AND: [memberScope(actor), { id: memberId, organizationId: actor.organization.id, removedAt: null }],
    },
    select: {
      confirmations: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
        select: { outcome: true },
      },
      filing: {
        select: {
          province: true,
          measureVersionId: true,
          state: true,
          submittedAt: true,
          acceptedAt: true,
          dueDays: true,
          dueOn: true,
          correctionDueOn: true,
          stepDueOn: true,
          leadOrganization: { select: { name: true } },
          stops: {
            orderBy: [{ from: "asc" }, { id: "asc" }],
            select: { reason: true, from: true, to: true },
          },
          events: {
            where: { action: { in: [...MILESTONES] } },
            orderBy: { sequence: "desc" },
            select: { sequence: true, at: true, action: true, fromState: true, toState: true },
          },
          consortium: { select: { number: true } },
        },
      },
    },
  });
  if (row?.confirmations[0]?.outcome !== "confirmed") return null;
  const { leadOrganization, consortium, ...filing } = row.filing;
  return { ...filing, leadName: leadOrganization.name, consortiumNumber: consortium?.number ?? null };
}
