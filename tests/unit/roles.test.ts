import { describe, expect, it } from "vitest";
import { roomsFor } from "@/lib/domain/account/admin-rooms";
import { BUSINESS_POSTS, rolesClash } from "@/lib/domain/account/roles";
import { STAFF_ROLES, type StaffRole } from "@/lib/domain/actor";

/** Written by hand from §11.8: which roles each role may be held together with. */
const TOGETHER: Record<StaffRole, readonly StaffRole[]> = {
  intake: ["reviewer", "publisher", "approver", "evaluator"],
  reviewer: ["intake", "publisher", "approver", "evaluator"],
  publisher: ["intake", "reviewer", "approver", "evaluator"],
  approver: ["intake", "reviewer", "publisher", "evaluator"],
  evaluator: ["intake", "reviewer", "publisher", "approver"],
  recommender: ["jointReviewer"],
  jointReviewer: ["recommender"],
  systemAdministrator: [],
  securityAdministrator: [],
  auditAdministrator: [],
};

describe("roles in one account", () => {
  it.each(STAFF_ROLES)("%s may be held with those written and with no other", (role) => {
    const free = STAFF_ROLES.filter((other) => other !== role && rolesClash([role, other]) === null);
    expect([...free].sort()).toEqual([...TOGETHER[role]].sort());
  });

  it("clash in whatever order they are named, and also among many", () => {
    expect(rolesClash(["auditAdministrator", "intake"])).toEqual(
      rolesClash(["intake", "auditAdministrator"]),
    );
    expect(rolesClash(["intake", "reviewer", "publisher", "auditAdministrator"])).not.toBeNull();
    expect(rolesClash(["intake", "reviewer", "publisher", "approver", "evaluator"])).toBeNull();
    expect(rolesClash([])).toBeNull();
  });

  it("count every post that acts on a case as business", () => {
    expect(STAFF_ROLES.filter((role) => !BUSINESS_POSTS.includes(role))).toEqual([
      "systemAdministrator",
      "securityAdministrator",
      "auditAdministrator",
    ]);
  });
});

describe("the rooms of administration", () => {
  const rules = ["measures", "dictionaries", "calendar", "permissions"];
  it.each([
    ["systemAdministrator", [...rules, "accounts", "experts", "imports"]],
    ["securityAdministrator", [...rules, "accounts"]],
    ["auditAdministrator", [...rules, "audit"]],
    ["approver", [...rules, "imports"]],
    ["intake", []],
  ] as const)("of %s are those its role opens", (role, rooms) => {
    expect(roomsFor({ roles: [role] }).map(({ room }) => room)).toEqual(rooms);
  });
});
