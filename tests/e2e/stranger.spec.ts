import { expect, test } from "../support/browser";
import { addressOf, type Kind, ROUTES, routesOfSite, type Samples, samples } from "./support/addresses";
import { accountVisitor, ask, type Visitor, visitor } from "./support/http";
import { inviteeOfAnotherCase } from "./support/other-invitee";

test.describe.configure({ timeout: 600_000 });

/** Those who do not belong, beside the enterprise whose records the addresses name. */
const ACTORS = {
  nobody: () => visitor(),
  invitee: async () => (await inviteeOfAnotherCase()).who,
  newcomer: () => accountVisitor("newcomer@demo.example"),
  otherEnterprise: () => accountVisitor("gs-enterprise@demo.example"),
  member: () => accountVisitor("member@demo.example"),
  staff: () => accountVisitor("nm-publisher@demo.example"),
  otherStaff: () => accountVisitor("gs-reviewer@demo.example"),
  expert: () => accountVisitor("nm-expert-1@demo.example"),
  administrator: () => accountVisitor("nm-system@demo.example"),
  owner: () => accountVisitor("enterprise@demo.example"),
} as const;
type ActorName = keyof typeof ACTORS;

/** `page` the address itself; `on` the page or a way on inside the site; `signIn` to sign-in; else the status. */
type Answer = "page" | "on" | "signIn" | 401 | 404 | 405;
type Row = Record<ActorName, Answer>;

const row = (signedOut: Answer, others: Partial<Row>, rest: Answer = 404): Row => ({
  newcomer: rest,
  otherEnterprise: rest,
  member: rest,
  staff: rest,
  otherStaff: rest,
  expert: rest,
  administrator: rest,
  owner: rest,
  ...others,
  nobody: others.nobody ?? signedOut,
  invitee: others.invitee ?? signedOut,
});

const STAFF_NOT = { staff: 404, otherStaff: 404, expert: 404, administrator: 404 } as const;
/** The administrator of systems keeps rules, accounts and the pool of experts, and reads no audit. */
const ADMINISTERED = { administrator: "page" } as const;
const EXPECTED: Record<Kind, Row> = {
  open: row("on", {}, "on"),
  gate: row("on", {}, "on"),
  account: row("signIn", {}, "page"),
  unit: row("signIn", STAFF_NOT, "on"),
  unitFile: row(401, STAFF_NOT, "page"),
  case: row("signIn", { owner: "on" }),
  caseFile: row(401, {}),
  part: row("signIn", { member: "page" }),
  partFile: row(401, { member: "on", owner: "on" }),
  notice: row(401, { owner: "page", staff: "page" }),
  desk: row("signIn", { staff: "on", otherStaff: "on", administrator: "on" }),
  deskFile: row(401, { staff: "page", otherStaff: "page", administrator: "page" }),
  deskCase: row("signIn", { staff: "on" }),
  role: row("signIn", {}),
  expert: row("signIn", { expert: "page" }),
  link: row(404, {}),
  post: row(405, {}, 405),
};

/** Answers of single addresses that their kind does not tell. */
const EXCEPTIONS: Record<string, Partial<Row>> = {
  "/api/session": { staff: "page", otherStaff: "page", expert: "page", administrator: "page" },
  "/admin": ADMINISTERED,
  "/admin/measures": ADMINISTERED,
  "/admin/measures/[province]": ADMINISTERED,
  "/admin/dictionaries": ADMINISTERED,
  "/admin/calendar": ADMINISTERED,
  "/admin/permissions": ADMINISTERED,
  "/admin/accounts": ADMINISTERED,
  "/admin/accounts/new": ADMINISTERED,
  "/admin/imports": ADMINISTERED,
  "/desk/corrections": { staff: "page" },
  "/desk/experts": { otherStaff: "page", ...ADMINISTERED },
  "/desk/experts/new": { otherStaff: "page", ...ADMINISTERED },
  "/desk/merges": { staff: "page" },
  "/api/files/[id]": { owner: "page", invitee: 404 },
  "/api/filings/[id]/application": { owner: "page" },
};

const expected = (route: string, actor: ActorName): Answer => {
  const kind = ROUTES[route]?.kind ?? "open";
  return EXCEPTIONS[route]?.[actor] ?? EXPECTED[kind][actor];
};

const isSeen = (answer: Answer): boolean => answer === "page" || answer === "on";

type Found = { status: number; location: string; body: string };

function judge(wanted: Answer, { status, location, body }: Found, { secrets }: Samples): string | null {
  const told = isSeen(wanted) ? undefined : secrets.find((secret) => body.includes(secret));
  if (told) return `tells ${told}`;
  const said = `${status} ${location}`.trim();
  switch (wanted) {
    case "page":
      return status === 200 || status === 204 ? null : said;
    case "on":
      return status === 200 ||
        ([303, 307, 308, 404, 409].includes(status) && !location.startsWith("/sign-in?next="))
        ? null
        : said;
    case "signIn":
      return (status === 307 || status === 303) && location.startsWith("/sign-in?next=") ? null : said;
    default:
      return status === wanted ? null : said;
  }
}

/** Each visitor asks from a machine of its own: downloads from one are limited. */
const machineOf = (name: ActorName): Record<string, string> => ({
  "x-forwarded-for": `203.0.113.${Object.keys(ACTORS).indexOf(name) + 1}`,
});

async function look(who: Visitor, address: string, machine: Record<string, string>): Promise<Found> {
  const answer = await ask(who, address, machine);
  const { location = "" } = answer.headers();
  return {
    status: answer.status(),
    location: location.replace(/^https?:\/\/[^/]+/, ""),
    body: await answer.text(),
  };
}

test("every address of the site has its place in the table", () => {
  expect(Object.keys(ROUTES).sort()).toEqual(routesOfSite());
});

for (const name of Object.keys(ACTORS) as ActorName[])
  test(`every address answers ${name} as the table says`, async () => {
    const [who, known] = [await ACTORS[name](), await samples()];
    const wrong: string[] = [];
    for (const route of Object.keys(ROUTES)) {
      const [wanted, address] = [expected(route, name), addressOf(route, known)];
      const problem = judge(wanted, await look(who, address, machineOf(name)), known);
      if (problem) wrong.push(`${address}: ${problem}, not ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });

test("the enterprise, its member and its department find the samples behind the table", async () => {
  const known = await samples();
  const places: [ActorName, string][] = [
    ["owner", `/workspace/filings/${known.filing}`],
    ["owner", `/workspace/filings/${known.shared}/members/${known.part}`],
    ["owner", `/api/files/${known.file}`],
    ["member", `/workspace/invitations/${known.part}`],
    ["staff", `/desk/filings/${known.filing}`],
    ["staff", `/desk/organizations/${known.organization}`],
  ];
  for (const [name, address] of places) {
    expect((await look(await ACTORS[name](), address, machineOf(name))).status, address).toBe(200);
  }
});
