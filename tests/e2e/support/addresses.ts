import { readdirSync } from "node:fs";
import path from "node:path";
import { accountVisitor, ask, type Visitor } from "./http";

/** Records of one enterprise, its case and its member, as the pages of those who may see them name them. */
export type Samples = {
  /** Submitted case of the enterprise; its department's staff see it. */
  filing: string;
  /** A draft of the enterprise that was never submitted. */
  draft: string;
  /** The case of the enterprise that holds the member's part. */
  shared: string;
  /** The part that the member unit answers for itself. */
  part: string;
  file: string;
  notice: string;
  organization: string;
  number: string;
  /** Public records. */
  institution: string;
  platform: string;
  /** What no stranger may read: names and numbers of the case and of those in it. */
  secrets: string[];
};

/**
 * Who may ask for an address: `open` everybody; `gate` the pages of signing in, which lead the signed-in on;
 * `account` every account; `unit` applicants; `case` the unit that leads the case; `part` the member unit alone;
 * `desk` staff; `deskCase` staff of the case's department; `expert` members of the pool; `link` whoever has the link; `post` nobody by GET.
 * With `File` at its end the answer is a file or data, so that the signed-out get 401.
 */
export type Kind =
  | "open"
  | "gate"
  | "account"
  | "unit"
  | "unitFile"
  | "case"
  | "caseFile"
  | "part"
  | "partFile"
  | "notice"
  | "desk"
  | "deskFile"
  | "deskCase"
  | "role"
  | "expert"
  | "link"
  | "post";

type Route = { kind: Kind; at?: (samples: Samples) => string };

/** An id that no record has. */
const NOBODY = "00000000-0000-4000-8000-000000000000";
const FILINGS = "/workspace/filings/[id]";
const MEMBERS = `${FILINGS}/members`;
const ofFiling = (rest: string) =>
  ({ kind: "case", at: (s: Samples) => `/workspace/filings/${s.filing}${rest}` }) as const;
const ofDraft = (rest: string) =>
  ({ kind: "case", at: (s: Samples) => `/workspace/filings/${s.draft}${rest}` }) as const;
const ofDesk = (rest: string) =>
  ({ kind: "deskCase", at: (s: Samples) => `/desk/filings/${s.filing}${rest}` }) as const;

/** Every address of the site by its folder under app/, with who may ask for it and an example. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "/": { kind: "open" },
  "/accessibility": { kind: "open" },
  "/consortia": { kind: "open" },
  "/consortia/[number]": { kind: "open", at: (s) => `/consortia/${s.number}` },
  "/consortia/[number]/contest": { kind: "open", at: (s) => `/consortia/${s.number}/contest` },
  "/guide": { kind: "open" },
  "/guide/[province]/[track]": { kind: "open", at: () => "/guide/nm/openFiling" },
  "/guide/[province]/[track]/eligibility": { kind: "open", at: () => "/guide/nm/openFiling/eligibility" },
  "/institutions": { kind: "open" },
  "/institutions/[key]": { kind: "open", at: (s) => `/institutions/${s.institution}` },
  "/platforms": { kind: "open" },
  "/platforms/[id]": { kind: "open", at: (s) => `/platforms/${s.platform}` },
  "/invitations": { kind: "open" },
  "/invitations/[token]": { kind: "link", at: () => `/invitations/${"x".repeat(32)}` },
  "/invitations/[token]/agreement": { kind: "link", at: () => `/invitations/${"x".repeat(32)}/agreement` },
  "/notices": { kind: "open" },
  "/notices/[id]": { kind: "open", at: () => `/notices/${NOBODY}` },
  "/notices/[id]/objection": { kind: "open", at: () => `/notices/${NOBODY}/objection` },
  "/notices/objections": { kind: "open" },
  "/platforms/map": { kind: "open", at: () => "/platforms/map?province=150000&level=national" },
  "/privacy": { kind: "open" },
  "/progress": { kind: "open" },
  "/statistics": { kind: "open" },
  "/statistics/figures.csv": { kind: "open" },
  "/statistics/paragraph.docx": { kind: "open" },
  "/statistics/rows": { kind: "open", at: () => "/statistics/rows?figure=institutions&asOf=2022-05-31" },
  "/statistics/figures.xlsx": { kind: "open" },
  "/statistics/rows.csv": {
    kind: "open",
    at: () => "/statistics/rows.csv?figure=memberships&asOf=2022-05-31",
  },
  "/statistics/rows.xlsx": {
    kind: "open",
    at: () => "/statistics/rows.xlsx?figure=national&asOf=2022-05-31",
  },
  "/verify": { kind: "open" },
  "/verify/[number]": { kind: "open", at: (s) => `/verify/${s.number}` },
  "/demonstration/mail": { kind: "open" },
  "/view": { kind: "open" },
  "/api/health": { kind: "open" },
  "/api/certificates/[number]": { kind: "open", at: (s) => `/api/certificates/${s.number}` },
  "/.well-known/certificate-keys.json": { kind: "open" },
  "/feed.atom": { kind: "open" },
  "/open-data": { kind: "open" },
  "/open-data/api": { kind: "open" },
  "/sitemap.xml": { kind: "open" },
  "/sitemaps/[name]": { kind: "open", at: () => "/sitemaps/pages.xml" },
  "/api/v1/[file]": { kind: "open", at: () => "/api/v1/consortia.csv" },
  "/api/v1/catalog.jsonld": { kind: "open" },
  "/api/v1/changes": { kind: "open" },
  "/api/v1/dumps": { kind: "open" },
  "/api/v1/dumps/[name]": { kind: "open", at: () => "/api/v1/dumps/none.csv.gz" },
  "/api/v1/institutions": { kind: "open" },
  "/api/v1/institutions/[id]": { kind: "open", at: () => `/api/v1/institutions/${NOBODY}` },
  "/api/v1/notices": { kind: "open" },
  "/api/v1/notices/[id]": { kind: "open", at: () => `/api/v1/notices/${NOBODY}` },
  "/api/v1/openapi.json": { kind: "open" },
  "/api/v1/platforms": { kind: "open" },
  "/api/v1/platforms/[id]": { kind: "open", at: () => `/api/v1/platforms/${NOBODY}` },
  "/api/v1/consortia": { kind: "open" },
  "/api/v1/consortia/[number]": { kind: "open", at: (s) => `/api/v1/consortia/${s.number}` },
  "/api/v1/credit-codes/[code]": { kind: "open", at: () => "/api/v1/credit-codes/91150100MA0000000X" },
  "/api/v1/statistics": { kind: "open" },
  "/api/v1/working-days": {
    kind: "open",
    at: () => "/api/v1/working-days?from=2023-02-09&days=5&counting=first-day",
  },
  "/api/session": { kind: "unitFile" },
  "/api/auth/[...nextauth]": { kind: "open", at: () => "/api/auth/session" },

  "/sign-in": { kind: "gate" },
  "/sign-in/new-password": { kind: "gate" },
  "/sign-in/second-factor": { kind: "gate" },
  "/sign-up": { kind: "gate" },
  "/sign-up/details": { kind: "gate" },
  "/sign-up/verify": { kind: "gate" },
  "/activation/[token]": { kind: "link", at: () => `/activation/${"x".repeat(32)}` },
  "/password-reset": { kind: "gate" },
  "/password-reset/code": { kind: "gate" },
  "/account": { kind: "account" },
  "/account/interests": { kind: "desk" },
  "/account/password": { kind: "account" },
  "/account/second-factor": { kind: "account" },

  "/workspace": { kind: "unit" },
  "/workspace/contests": { kind: "unit" },
  "/workspace/contests/[id]": { kind: "role", at: () => `/workspace/contests/${NOBODY}` },
  "/workspace/filings": { kind: "unit" },
  "/workspace/filings/new": { kind: "unit" },
  "/workspace/invitations": { kind: "unit" },
  "/workspace/notices": { kind: "unit" },
  "/workspace/organization": { kind: "unit" },
  "/workspace/organization/colleagues": { kind: "unit" },
  "/workspace/organization/join": { kind: "unit" },
  "/workspace/organization/registration": { kind: "unit" },
  "/workspace/organization/registration/[section]": {
    kind: "unit",
    at: () => "/workspace/organization/registration/identity",
  },
  "/workspace/organization/registration/evidence": { kind: "unit" },
  "/workspace/organization/takeover": { kind: "role" },
  [FILINGS]: ofFiling(""),
  [`${FILINGS}/check`]: ofDraft("/check"),
  [`${FILINGS}/correction`]: ofFiling("/correction"),
  [`${FILINGS}/experts`]: ofFiling("/experts"),
  [`${FILINGS}/discard`]: ofDraft("/discard"),
  [`${FILINGS}/extension`]: ofFiling("/extension"),
  [`${FILINGS}/materials`]: ofFiling("/materials"),
  [`${FILINGS}/sections/[section]`]: ofFiling("/sections/basic"),
  [`${FILINGS}/submitted`]: ofFiling("/submitted"),
  [`${FILINGS}/withdraw`]: ofFiling("/withdraw"),
  [MEMBERS]: ofFiling("/members"),
  [`${MEMBERS}/add`]: ofDraft("/members/add"),
  [`${MEMBERS}/add/result`]: ofDraft("/members/add/result"),
  [`${MEMBERS}/[memberId]`]: {
    kind: "case",
    at: (s) => `/workspace/filings/${s.shared}/members/${s.part}`,
  },
  [`${MEMBERS}/[memberId]/letter`]: {
    kind: "caseFile",
    at: (s) => `/workspace/filings/${s.shared}/members/${s.part}/letter`,
  },
  "/workspace/invitations/[memberId]": { kind: "part", at: (s) => `/workspace/invitations/${s.part}` },
  "/workspace/invitations/[memberId]/agreement": {
    kind: "partFile",
    at: (s) => `/workspace/invitations/${s.part}/agreement`,
  },

  "/desk": { kind: "desk" },
  "/desk/contests": { kind: "desk" },
  "/desk/contests/[id]": { kind: "role", at: () => `/desk/contests/${NOBODY}` },
  "/desk/corrections": { kind: "role" },
  "/desk/merges": { kind: "role" },
  "/desk/merges/[id]": { kind: "role", at: () => `/desk/merges/${NOBODY}` },
  "/desk/next": { kind: "desk" },
  "/desk/notices": { kind: "desk" },
  "/desk/notices/[id]/objections/[objectionId]": {
    kind: "role",
    at: () => `/desk/notices/${NOBODY}/objections/${NOBODY}`,
  },
  "/desk/organizations": { kind: "desk" },
  "/desk/overview": { kind: "desk" },
  "/desk/queue.csv": { kind: "deskFile" },
  "/desk/filings/[id]": ofDesk(""),
  "/desk/filings/[id]/assign": ofDesk("/assign"),
  "/desk/filings/[id]/correction": ofDesk("/correction"),
  "/desk/filings/[id]/experts": ofDesk("/experts"),
  "/desk/filings/[id]/personal": ofDesk("/personal"),
  "/desk/filings/[id]/publish": ofDesk("/publish"),
  "/desk/filings/[id]/steps/[action]": {
    kind: "role",
    at: (s) => `/desk/filings/${s.filing}/steps/accept`,
  },
  "/desk/organizations/[id]": { kind: "deskCase", at: (s) => `/desk/organizations/${s.organization}` },

  "/admin": { kind: "role" },
  "/admin/imports": { kind: "role" },
  "/admin/imports/[id]": { kind: "role", at: () => `/admin/imports/${NOBODY}` },
  "/admin/measures": { kind: "role" },
  "/admin/measures/[province]": { kind: "role", at: () => "/admin/measures/nm" },
  "/admin/changes/[id]": { kind: "role", at: (s) => `/admin/changes/${s.filing}` },
  "/admin/changes/[id]/back-test": { kind: "role", at: (s) => `/admin/changes/${s.filing}/back-test` },
  "/admin/changes/[id]/document": { kind: "role", at: (s) => `/admin/changes/${s.filing}/document` },
  "/admin/changes/[id]/sections/[section]": {
    kind: "role",
    at: (s) => `/admin/changes/${s.filing}/sections/texts`,
  },

  "/admin/changes/[id]/arrangement": {
    kind: "role",
    at: (s) => `/admin/changes/${s.filing}/arrangement`,
  },
  "/admin/changes/[id]/entry": { kind: "role", at: (s) => `/admin/changes/${s.filing}/entry` },
  "/admin/changes/[id]/entry/[code]": {
    kind: "role",
    at: (s) => `/admin/changes/${s.filing}/entry/nm-beef`,
  },
  "/admin/calendar": { kind: "role" },
  "/admin/permissions": { kind: "role" },
  "/admin/dictionaries": { kind: "role" },
  "/admin/accounts": { kind: "role" },
  "/admin/accounts/new": { kind: "role" },
  "/admin/accounts/[id]": { kind: "role", at: () => "/admin/accounts/00000000-0000-7000-8000-000000000000" },
  "/admin/audit": { kind: "role" },
  "/admin/audit/accounts": { kind: "role" },
  "/admin/audit/chains": { kind: "role", at: () => "/admin/audit/chains?what=sample" },

  "/desk/experts": { kind: "role" },
  "/desk/experts/new": { kind: "role" },
  "/desk/experts/[id]": { kind: "role", at: () => "/desk/experts/00000000-0000-4000-8000-000000000000" },

  "/reviews": { kind: "expert" },
  "/reviews/avoidances": { kind: "expert" },
  "/reviews/[seatId]": { kind: "role", at: () => "/reviews/00000000-0000-4000-8000-000000000000" },

  "/api/directory": { kind: "unitFile", at: () => "/api/directory?q=%E6%BC%94%E7%A4%BA" },
  "/api/files/[id]": { kind: "caseFile", at: (s) => `/api/files/${s.file}` },
  "/api/filings/[id]/application": { kind: "caseFile", at: (s) => `/api/filings/${s.draft}/application` },
  "/api/filings/[id]/members/spreadsheet": {
    kind: "unitFile",
    at: (s) => `/api/filings/${s.draft}/members/spreadsheet`,
  },
  "/api/filings/[id]/members/spreadsheet/rejected": {
    kind: "caseFile",
    at: (s) => `/api/filings/${s.draft}/members/spreadsheet/rejected?key=x`,
  },
  "/api/filings/[id]/sections/[section]": {
    kind: "post",
    at: (s) => `/api/filings/${s.draft}/sections/basic`,
  },
  "/api/imports": { kind: "post" },
  "/api/imports/[id]": { kind: "caseFile", at: () => `/api/imports/${NOBODY}` },
  "/api/notices/[id]": { kind: "notice", at: (s) => `/api/notices/${s.notice}` },
  "/api/rule-changes/[id]/arrangement": {
    kind: "post",
    at: (s) => `/api/rule-changes/${s.filing}/arrangement`,
  },
  "/api/uploads": { kind: "post" },
  "/api/uploads/[id]": { kind: "post", at: () => "/api/uploads/00000000-0000-4000-8000-000000000000" },
  "/api/uploads/contests": { kind: "post" },
  "/api/uploads/form": { kind: "post" },
  "/api/uploads/objections": { kind: "post" },
};

/** The folders under app/ that answer, without the groups that only share a layout. */
export function routesOfSite(): string[] {
  const root = path.resolve("app");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts)$/.test(entry.name))
    .map(({ parentPath }) => path.relative(root, parentPath).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== "" && !/^\(.*\)$/.test(part)).join("/")}`)
    .sort();
}

export const addressOf = (route: string, samples: Samples): string => ROUTES[route]?.at?.(samples) ?? route;

const textOf = async (who: Visitor, address: string): Promise<string> => {
  const answer = await ask(who, address);
  if (answer.status() !== 200) throw new Error(`${address} answered ${answer.status()}`);
  return answer.text();
};

const idsIn = (html: string, pattern: RegExp): string[] => [
  ...new Set([...html.matchAll(pattern)].map(([, id = ""]) => id)),
];

const headingOf = (html: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "").replace(/<[^>]+>/g, "").trim();

const firstOf = (ids: readonly string[], what: string): string => {
  const [id] = ids;
  if (!id) throw new Error(`the demonstration shows no ${what}`);
  return id;
};

let found: Promise<Samples> | undefined;

/** Read from the pages of the enterprise, its member and its department, once for this worker. */
export const samples = (): Promise<Samples> => {
  found ??= collect();
  return found;
};

const UUID = "[0-9a-f-]{36}";

async function collect(): Promise<Samples> {
  const [enterprise, member, staff] = [
    await accountVisitor("enterprise@demo.example"),
    await accountVisitor("member@demo.example"),
    await accountVisitor("nm-publisher@demo.example"),
  ];
  const part = firstOf(
    idsIn(
      await textOf(member, "/workspace/invitations"),
      new RegExp(`/workspace/invitations/(${UUID})`, "g"),
    ),
    "invitation",
  );
  const own = idsIn(
    await textOf(enterprise, "/workspace/filings"),
    new RegExp(`/workspace/filings/(${UUID})`, "g"),
  );
  const queue = await textOf(staff, "/desk");
  const filing = firstOf(
    own.filter((id) => queue.includes(`/desk/filings/${id}`)),
    "case on the desk",
  );
  const shared = await caseOfPart(enterprise, own, part);
  const draft = await draftOf(enterprise, staff, own);
  const bench = await textOf(staff, `/desk/filings/${filing}`);
  const materials = await textOf(enterprise, `/workspace/filings/${draft}/materials`);
  const notices = await textOf(enterprise, "/workspace/notices");
  const register = await textOf(await accountVisitor("enterprise@demo.example"), "/consortia");
  const institutions = await textOf(enterprise, "/institutions");
  const platforms = await textOf(enterprise, "/platforms");
  const name = headingOf(await textOf(enterprise, `/workspace/filings/${filing}`));
  const draftName = headingOf(await textOf(enterprise, `/workspace/filings/${draft}`));
  const caseNumber = /\d{6}CXLH\d{13}[0-9A-Z]/.exec(bench)?.[0] ?? "";
  return {
    filing,
    draft,
    shared,
    part,
    file: firstOf(idsIn(materials, new RegExp(`/api/files/(${UUID})`, "g")), "file"),
    notice: firstOf(idsIn(notices, new RegExp(`/api/notices/(${UUID})`, "g")), "notice"),
    organization: firstOf(idsIn(bench, new RegExp(`/desk/organizations/(${UUID})`, "g")), "unit"),
    number: firstOf(idsIn(register, /\/consortia\/([A-Z]{2}CXLHT-\d{4}-\d{4})/g), "consortium"),
    institution: firstOf(idsIn(institutions, new RegExp(`/institutions/(${UUID})`, "g")), "institution"),
    platform: firstOf(idsIn(platforms, new RegExp(`/platforms/(${UUID})`, "g")), "platform"),
    secrets: [name, draftName, caseNumber].filter((text) => text.length > 3),
  };
}

async function caseOfPart(enterprise: Visitor, own: readonly string[], part: string): Promise<string> {
  for (const id of own) {
    const answer = await ask(enterprise, `/workspace/filings/${id}/members/${part}`);
    if (answer.status() === 200) return id;
  }
  throw new Error("no case of the enterprise has the invited part");
}

/** A case with materials that the department's staff have not seen yet. */
async function draftOf(enterprise: Visitor, staff: Visitor, own: readonly string[]): Promise<string> {
  for (const id of own) {
    if ((await ask(staff, `/desk/filings/${id}`)).status() !== 404) continue;
    const materials = await ask(enterprise, `/workspace/filings/${id}/materials`);
    if (materials.status() === 200 && (await materials.text()).includes("/api/files/")) return id;
  }
  throw new Error("the enterprise has no draft with materials");
}
