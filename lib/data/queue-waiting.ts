import type { Staff, StaffRole } from "../domain/actor";
import { statesWaitingOn } from "../domain/filing/assignment";
import { areApart } from "../domain/filing/guards";
import { jointIsUnsettled, saidFacts } from "../domain/filing/said-facts";
import type { FilingState } from "../domain/filing/states";
import { TRANSITIONS } from "../domain/filing/transitions";
import type { Db, Prisma } from "./client";
import { filingScope } from "./scope";

type Where = Prisma.FilingWhereInput;

/** Steps of a post of their own, whoever of the examination holds the case meanwhile. */
const OUTSIDE_HOLDERS: readonly FilingState[] = ["recommending", "jointOpinion", "proposed", "approving"];

const OPEN_OBJECTION: Where = {
  publicNotices: { some: { endedAt: null, objections: { some: { state: { in: ["received", "upheld"] } } } } },
};

/**
 * Cases on which one of the actor's posts can act now and that no colleague holds, left out those from which a post
 * held on the case before or an interest bars the person. A public notice asks for nobody until somebody objects, a
 * second department's opinion for its reviewer once its term (`today`, YYYY-MM-DD) is over.
 */
export async function waitingFor(actor: Staff, today: string | null, db: Db): Promise<Where> {
  const [untied, posts] = await Promise.all([
    freeOfTies(actor, db),
    Promise.all(actor.roles.map((post) => waitingForPost(actor, post, today, db))),
  ]);
  return { AND: [untied, { OR: posts }] };
}

async function waitingForPost(actor: Staff, post: StaffRole, today: string | null, db: Db): Promise<Where> {
  const [apart, cases] = await Promise.all([
    freeOfPosts(actor, post, db),
    Promise.all([OF_POST[post]?.(actor, today, db) ?? [], byState(actor, post)]),
  ]);
  return { AND: [apart, { OR: cases.flat() }] };
}

/** Cases in a state that waits for the post: of the examination only one's own and those nobody holds. */
function byState({ userId }: Staff, post: StaffRole): Where[] {
  const states = statesWaitingOn([post]).filter(
    (state) => state !== "publicNotice" && state !== "recommending",
  );
  const isOutside = (state: FilingState) => OUTSIDE_HOLDERS.includes(state);
  return [
    { state: { in: states.filter(isOutside) } },
    { state: { in: states.filter((state) => !isOutside(state)) }, ...heldBy(userId) },
  ];
}

const heldBy = (userId: string): Where => ({ OR: [{ assigneeId: userId }, { assigneeId: null }] });

/** What a post does beside the state that waits for it. */
const OF_POST: Partial<
  Record<StaffRole, (actor: Staff, today: string | null, db: Db) => Promise<Where[]> | Where[]>
> = {
  recommender: async (actor, _today, db) => [
    {
      state: "recommending",
      recommenderCode: actor.officeCode,
      id: { notIn: await recommendedBy(actor, db) },
    },
  ],
  publisher: () => [{ state: "publicNotice", ...OPEN_OBJECTION }],
  reviewer: ({ userId }, today) =>
    today === null
      ? []
      : [
          {
            AND: [
              { state: "jointOpinion", stepDueOn: { not: null, lt: new Date(`${today}T00:00:00Z`) } },
              heldBy(userId),
            ],
          },
        ],
  approver: async (actor, _today, db) => [{ id: { in: await listForHead(actor, db) } }],
};

const said = {
  opinions: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { step: true, outcome: true, submission: true, byId: true },
  },
  _count: { select: { submissions: true } },
} as const satisfies Prisma.FilingSelect;

/** Cases on whose present submission the person has said what the office thinks: they wait for somebody else. */
async function recommendedBy(actor: Staff, db: Db): Promise<string[]> {
  const { userId: byId } = actor;
  const rows = await db.filing.findMany({
    where: { state: "recommending", opinions: { some: { step: "recommendation", byId } } },
    select: { id: true, ...said },
  });
  return rows.filter((row) => saidFacts(row).recommendation?.byId === byId).map(({ id }) => id);
}

/** What the head of the department settles while the case stands with another post; looked at more closely below. */
const PERHAPS_FOR_HEAD: Where[] = [
  { state: "received", opinions: { some: { step: "nonAcceptance", outcome: "propose" } } },
  {
    state: "checking",
    opinions: { some: { step: "jointOpinion", outcome: { in: ["disagree", "recalled"] } } },
  },
  {
    state: { in: ["received", "checking"] },
    corrections: { some: { followUp: true, sentAt: null, items: { some: {} } } },
  },
];

async function listForHead(actor: Staff, db: Db): Promise<string[]> {
  const rows = await db.filing.findMany({
    where: { AND: [filingScope(actor), { OR: PERHAPS_FOR_HEAD }] },
    select: {
      id: true,
      state: true,
      ...said,
      corrections: { where: { followUp: true, sentAt: null, items: { some: {} } }, select: { id: true } },
    },
  });
  return rows
    .filter((row) => {
      const facts = saidFacts(row);
      const asked = row.state === "received" ? facts.nonAcceptance !== null : jointIsUnsettled(facts);
      return asked || row.corrections.length > 0;
    })
    .map(({ id }) => id);
}

/** Left out cases on which the person has acted in a post that shuts this one (§11.8). */
async function freeOfPosts({ userId: actorId }: Staff, post: StaffRole, db: Db): Promise<Where> {
  const acts = TRANSITIONS.filter(({ who }) => areApart(post, who)).map(({ action }) => action);
  const own = { actorId, action: { in: acts } };
  const acted = acts.length > 0 && (await db.filingEvent.findFirst({ where: own, select: { id: true } }));
  return acted ? { events: { none: own } } : {};
}

/** Left out cases of units the person belongs to or has declared an interest in (T-4). */
async function freeOfTies({ userId }: Staff, db: Db): Promise<Where> {
  const select = { organizationId: true };
  const [declared, own] = await Promise.all([
    db.interest.findMany({ where: { userId, endedAt: null }, select }),
    db.affiliation.findMany({ where: { userId }, select }),
  ]);
  const tied = [...declared, ...own].map(({ organizationId }) => organizationId);
  return tied.length === 0
    ? {}
    : {
        leadOrganizationId: { notIn: tied },
        members: { none: { removedAt: null, organizationId: { in: tied } } },
      };
}
