import { type Db, prisma } from "../../data/client";
import { listTiedPeople } from "../../data/interests";
import { listDepartmentStaff } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { GUARDS } from "../../domain/filing/guards";
import type { Assessment } from "./assess";

/** A reviewer of the department, and what keeps him from visiting on this case: a tie to a unit, or a post held on it. */
type Visitor = { id: string; name: string; bar: "tiedVisitor" | "apartVisitor" | null };

/** Everybody of the department who may be named for a visit; whoever is barred is named with the reason (T-3, T-4). */
export async function listVisitors(
  actor: Actor,
  { filing, facts }: Pick<Assessment, "filing" | "facts">,
  db: Db = prisma,
): Promise<Visitor[]> {
  const reviewers = await listDepartmentStaff(actor, ["reviewer"], db);
  const units = [filing.leadOrganizationId, ...filing.members.flatMap((row) => row.organizationId ?? [])];
  const ids = reviewers.map(({ id }) => id);
  const tied = await listTiedPeople(db, ids, units);
  const isApart = (actorUserId: string) =>
    !GUARDS.keepsPostsApart(facts, { actorUserId, reason: null, who: "reviewer" });
  return reviewers.map(({ id, name }) => ({
    id,
    name,
    bar: tied.includes(id) ? "tiedVisitor" : isApart(id) ? "apartVisitor" : null,
  }));
}
