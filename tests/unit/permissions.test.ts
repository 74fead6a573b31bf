import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Actor, mintActor, STAFF_ROLES, type StaffRole, systemActor } from "@/lib/domain/actor";
import { decide } from "@/lib/domain/filing/decide";
import { type CaseFacts, type GuardName, STAFF_GUARDS } from "@/lib/domain/filing/guards";
import { permissionsByPost } from "@/lib/domain/filing/permissions";
import { FILING_STATES } from "@/lib/domain/filing/states";
import { type FilingAction, TRANSITIONS } from "@/lib/domain/filing/transitions";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { BLANK_FACTS, GUARD_FACTS } from "../support/case-facts";

const written: { act: string; states: string; post: string }[] = parse(
  readFileSync(path.resolve(import.meta.dirname, "permissions.csv")),
  { columns: true },
);
const ACTIONS = [...new Set<FilingAction>(TRANSITIONS.map(({ action }) => action))];
const parties = { province: "gs", leadOrganizationId: "lead", recommenderCode: "620100" };

const person = { userId: "me", name: "某人", email: "me@example.cn", sessionId: "s", ip: null };
const staff = (role: StaffRole, province = "gs", officeCode: string | null = null) =>
  mintActor({ kind: "staff" as const, ...person, province, roles: [role], officeCode });
const ofUnit = (id: string, role: "administrator" | "filer") =>
  mintActor({ kind: "applicant" as const, ...person, organization: { id, role } });

/** Everybody who could ask, with the posts of the table that each one fills. */
const PEOPLE: { name: string; actor: Actor; posts: readonly string[] }[] = [
  {
    name: "administrator of the lead",
    actor: ofUnit("lead", "administrator"),
    posts: ["leadUnit", "unitAdministrator"],
  },
  { name: "filer of the lead", actor: ofUnit("lead", "filer"), posts: ["leadUnit"] },
  { name: "administrator of another unit", actor: ofUnit("other", "administrator"), posts: [] },
  ...STAFF_ROLES.map((role) => ({
    name: role,
    actor: staff(role, "gs", role === "recommender" ? "620100" : null),
    posts: [role],
  })),
  ...STAFF_ROLES.map((role) => ({ name: `${role} of nm`, actor: staff(role, "nm", "620100"), posts: [] })),
  { name: "recommender of another office", actor: staff("recommender", "gs", "620200"), posts: [] },
  {
    name: "expert",
    actor: mintActor({ kind: "expert" as const, ...person, expertId: "e", province: "gs" }),
    posts: [],
  },
  {
    name: "invitee",
    actor: mintActor({ kind: "invitee" as const, invitationId: "i", memberId: "m", filingId: "f", ip: null }),
    posts: [],
  },
  { name: "the public", actor: mintActor({ kind: "public" as const, ip: null }), posts: [] },
  { name: "the system", actor: systemActor("test"), posts: ["system"] },
];

/** Facts under which every guard of the act passes, so that only the post can stop it. */
function willing(action: FilingAction, state: (typeof FILING_STATES)[number]): CaseFacts {
  const guards: readonly GuardName[] = TRANSITIONS.find((row) => row.action === action)?.guards ?? [];
  const opened = guards.map((guard) => (guard === "hasReason" ? {} : GUARD_FACTS[guard].opens));
  return Object.assign({ ...BLANK_FACTS }, ...opened, { state });
}

function shutBy(guard: Exclude<GuardName, "hasReason">, { recommendation }: CaseFacts): Partial<CaseFacts> {
  if (guard === "isNotRecommendationMaker" && recommendation)
    return { recommendation: { ...recommendation, byId: "me" } };
  return GUARD_FACTS[guard].shuts;
}

const ask = (actor: Actor, facts: CaseFacts, action: FilingAction, reason: string | null = "理由") =>
  decide(actor, parties, facts, action, {
    actorUserId: actor.kind === "system" ? null : "me",
    reason,
  });

describe("who may do what, in which state", () => {
  it("is what the written table says, row by row", () => {
    const drawn = TRANSITIONS.map(({ action, from, who }) => ({
      act: action,
      states: FILING_STATES.filter((state) => (from as readonly string[]).includes(state)).join(" "),
      post: who,
    }));
    const byAct = (a: { act: string }, b: { act: string }) => a.act.localeCompare(b.act);
    expect(drawn.sort(byAct)).toEqual([...written].sort(byAct));
  });

  for (const { name, actor, posts } of PEOPLE)
    it(`every act in every state, asked by ${name}`, () => {
      const wrong: string[] = [];
      for (const state of FILING_STATES)
        for (const action of ACTIONS) {
          const row = written.find(({ act }) => act === action);
          const may = row !== undefined && posts.includes(row.post) && row.states.split(" ").includes(state);
          const decision = ask(actor, willing(action, state), action);
          if (decision.ok !== may) wrong.push(`${action} in ${state}: ${JSON.stringify(decision)}`);
        }
      expect(wrong).toEqual([]);
    });

  it("each guard shuts its act, by its own name", () => {
    const wrong: string[] = [];
    for (const row of TRANSITIONS) {
      const doer = PEOPLE.find(({ posts }) => posts.includes(row.who));
      if (!doer) throw new Error(`nobody is ${row.who}`);
      const isStaff = (STAFF_ROLES as readonly string[]).includes(row.who);
      const guards: GuardName[] = [...row.guards, ...(isStaff ? STAFF_GUARDS : [])];
      for (const guard of guards) {
        const facts = willing(row.action, row.from[0] ?? "draft");
        if (guard === "keepsPostsApart" && row.who === "publisher") continue;
        const shut = guard === "hasReason" ? facts : { ...facts, ...shutBy(guard, facts) };
        const decision = ask(doer.actor, shut, row.action, guard === "hasReason" ? " " : "理由");
        if (decision.ok || decision.refusal !== guard)
          wrong.push(`${row.action} ${guard}: ${decision.ok ? "passed" : decision.refusal}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("each guard has its sentence, and the pages' table has every row once", () => {
    for (const guard of Object.keys(GUARD_FACTS)) expect(REFUSAL_SENTENCES).toHaveProperty(guard);
    const shown = permissionsByPost().flatMap(({ who, rows }) =>
      rows.map(({ action }) => `${action} ${who}`),
    );
    expect(shown.sort()).toEqual(TRANSITIONS.map(({ action, who }) => `${action} ${who}`).sort());
  });
});
