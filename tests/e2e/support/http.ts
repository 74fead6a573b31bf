import { existsSync, mkdirSync, readFileSync, rmdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type APIRequestContext, type APIResponse, request } from "@playwright/test";

const accounts: { account: string; password: string }[] = JSON.parse(
  readFileSync(path.resolve("prisma/demonstration-accounts.json"), "utf8"),
);

/** A browser's cookies without its windows: for asking many addresses quickly. */
export type Visitor = APIRequestContext;

export const site = (): string => process.env.E2E_BASE_URL ?? "http://127.0.0.1:3000";

type Cookies = Parameters<typeof request.newContext>[0] extends infer O | undefined
  ? O extends { storageState?: infer S }
    ? S
    : never
  : never;

/** Nobody yet; `cookies` of another visitor make the same person at a second machine. */
export const visitor = (cookies?: Cookies): Promise<Visitor> =>
  request.newContext({ baseURL: site(), ...(cookies ? { storageState: cookies } : {}) });

const ENTITIES: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'", "#39": "'" };

export const plainText = (html: string): string =>
  html.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? "");

export type Fields = [name: string, value: string][];

const attribute = (tag: string, name: string): string =>
  plainText(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** What a browser without JavaScript would send of the form whose inside holds `mark`. */
export function fieldsOfForm(html: string, mark: string | RegExp): Fields {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => (typeof mark === "string" ? text.includes(mark) : mark.test(text)));
  if (!form) throw new Error(`no form with ${mark}`);
  return (form.match(/<input[^>]*>/g) ?? [])
    .filter((tag) => attribute(tag, "name") !== "")
    .filter((tag) => !/type="(file|checkbox|radio)"/.test(tag) || /\schecked=""/.test(tag))
    .filter((tag) => !/type="file"/.test(tag))
    .map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);
}

export const withFields = (fields: Fields, changed: Record<string, string>): Fields => [
  ...fields.filter(([name]) => !(name in changed)),
  ...Object.entries(changed),
];

/** Sends a form as a browser without JavaScript does; follows nothing. */
export function send(
  who: Visitor,
  address: string,
  fields: Fields,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return who.post(address, {
    multipart: form,
    maxRedirects: 0,
    maxRetries: 2,
    headers: { origin: site(), ...headers },
  });
}

/** Asks for an address and follows nothing. */
export const ask = (
  who: Visitor,
  address: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> => who.get(address, { maxRedirects: 0, maxRetries: 2, headers });

const signedIn = new Map<string, Promise<Visitor>>();

/** An account of the demonstration, signed in once for all workers: staff have one session only. */
export function accountVisitor(account: string): Promise<Visitor> {
  const known = signedIn.get(account) ?? share(account);
  signedIn.set(account, known);
  return known;
}

async function share(account: string): Promise<Visitor> {
  const folder = path.join(os.tmpdir(), `visitors-${new URL(site()).port}`);
  const [kept, lock] = [path.join(folder, `${account}.json`), path.join(folder, `${account}.lock`)];
  mkdirSync(folder, { recursive: true });
  const release = await hold(lock);
  try {
    const before = existsSync(kept) ? await visitor(kept) : null;
    if (before && (await ask(before, "/api/session")).status() === 204) return before;
    const who = await enter(account);
    await who.storageState({ path: kept });
    return who;
  } finally {
    release();
  }
}

/** Waits for its turn; after a minute the holder is taken to be gone. */
async function hold(lock: string): Promise<() => void> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return () => existsSync(lock) && rmdirSync(lock);
}

async function enter(account: string): Promise<Visitor> {
  const password = accounts.find((entry) => entry.account === account)?.password;
  if (!password) throw new Error(`no account of the demonstration is ${account}`);
  const who = await visitor();
  const page = await (await ask(who, "/sign-in")).text();
  const answer = await send(
    who,
    "/sign-in",
    withFields(fieldsOfForm(page, 'name="password"'), { email: account, password }),
  );
  const next = answer.headers().location ?? "";
  if (answer.status() !== 303 || next.startsWith("/sign-in"))
    throw new Error(`${account} was not let in: ${answer.status()} ${next}`);
  return who;
}
