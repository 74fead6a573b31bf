import { expect, test } from "../support/browser";
import { samples } from "./support/addresses";
import {
  accountVisitor,
  ask,
  type Fields,
  fieldsOfForm,
  send,
  site,
  type Visitor,
  visitor,
  withFields,
} from "./support/http";
import { inviteeOfAnotherCase } from "./support/other-invitee";

test.describe.configure({ timeout: 600_000 });

const owner = (): Promise<Visitor> => accountVisitor("enterprise@demo.example");

/** Where the case stands, as its own unit reads it. */
async function standing(filing: string): Promise<string> {
  const html = await (await ask(await owner(), `/workspace/filings/${filing}/withdraw`)).text();
  const status = await (await ask(await owner(), `/workspace/filings/${filing}`)).text();
  return `${html.includes('name="filingId"')} ${/<h1[\s\S]*?<\/h1>/.exec(status)?.[0]} ${status.includes("已撤回")}`;
}

/** The real form that withdraws the enterprise's case, as its page gives it. */
async function withdrawal(): Promise<{ filing: string; page: string; fields: Fields }> {
  const { filing } = await samples();
  const page = `/workspace/filings/${filing}/withdraw`;
  const html = await (await ask(await owner(), page)).text();
  return { filing, page, fields: fieldsOfForm(html, 'name="filingId"') };
}

const STRANGERS: [string, () => Promise<Visitor>][] = [
  ["nobody", () => visitor()],
  ["the invitee of another case", async () => (await inviteeOfAnotherCase()).who],
  ["another enterprise", () => accountVisitor("gs-enterprise@demo.example")],
  ["an enterprise not yet verified", () => accountVisitor("newcomer@demo.example")],
  ["a member's administrator", () => accountVisitor("member@demo.example")],
  ["staff of the department", () => accountVisitor("nm-publisher@demo.example")],
  ["staff of another department", () => accountVisitor("gs-reviewer@demo.example")],
];

for (const [name, enter] of STRANGERS)
  test(`a form replayed by ${name} withdraws nothing`, async () => {
    const { filing, page, fields } = await withdrawal();
    const [before, who] = [await standing(filing), await enter()];
    for (const place of [page, "/workspace", "/", "/sign-in"]) {
      const answer = await send(who, place, fields);
      expect(answer.status(), place).toBeLessThan(500);
      const location = answer.headers().location ?? "";
      expect(location, place).not.toContain(`/workspace/filings/${filing}?`);
    }
    expect(await standing(filing)).toBe(before);
  });

/** The same act as a page with JavaScript sends it: the action's id in a heading, the form in the body. */
async function sendAsScript(
  who: Visitor,
  page: string,
  fields: Fields,
  headers: Record<string, string> = {},
) {
  const reference = fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1] ?? "{}";
  const id: string = JSON.parse(reference).id;
  const form = new FormData();
  form.append("0", '[{"status":"idle"},"$K1"]');
  for (const [name, value] of fields.filter(([key]) => !key.startsWith("$ACTION")))
    form.append(`1_${name}`, value);
  return who.post(page, {
    multipart: form,
    maxRedirects: 0,
    headers: { origin: site(), "next-action": id, accept: "text/x-component", ...headers },
  });
}

test("an action called by its id as another person changes nothing either", async () => {
  const { filing, page, fields } = await withdrawal();
  const before = await standing(filing);
  for (const [name, enter] of STRANGERS) {
    const answer = await sendAsScript(await enter(), page, fields);
    expect(answer.status(), name).toBeLessThan(500);
  }
  expect(await standing(filing)).toBe(before);
});

test("a form sent from another site changes nothing, whoever is signed in", async () => {
  const { filing, page, fields } = await withdrawal();
  const before = await standing(filing);
  const evil = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const plain = await send(await owner(), page, fields, evil);
  expect(plain.status()).toBe(403);
  const script = await sendAsScript(await owner(), page, fields, evil);
  expect(script.status()).toBe(403);
  const nowhere = await send(await owner(), page, fields, { origin: "null" });
  expect(nowhere.status()).toBe(403);
  expect(await standing(filing)).toBe(before);
});

/** The page that adds members to the first of these cases that is still a draft. */
async function draftAmong(who: Visitor, filings: readonly string[]): Promise<{ add: string; page: string }> {
  for (const id of filings) {
    const add = `/workspace/filings/${id}/members/add`;
    const page = await (await ask(who, add)).text();
    if (page.includes('name="creditCode"')) return { add, page };
  }
  throw new Error("none of the cases is a draft");
}

test("a hidden id changed by hand is another's record and answers as absent", async () => {
  const { filing, draft, shared, part } = await samples();
  const before = await standing(filing);
  const other = await accountVisitor("gs-enterprise@demo.example");
  const html = await (await ask(other, "/workspace/filings")).text();
  const own = [...html.matchAll(/\/workspace\/filings\/([0-9a-f-]{36})/g)].map(([, id = ""]) => id);
  const { add, page } = await draftAmong(other, own);
  const form = fieldsOfForm(page, 'name="creditCode"');
  for (const filingId of [filing, draft, "../../x", "x".repeat(5000), ""]) {
    const answer = await send(
      other,
      add,
      withFields(form, { filingId, name: "演示闯入单位", kind: "enterprise" }),
    );
    expect(answer.status(), filingId).toBe(200);
  }
  const members = await (await ask(await owner(), `/workspace/filings/${shared}/members`)).text();
  expect(members).not.toContain("演示闯入单位");
  expect(members).toContain(part);
  expect(await standing(filing)).toBe(before);
});

test("the form's own machinery changed by hand takes no step", async () => {
  const { filing, page, fields } = await withdrawal();
  const [who, before] = [await owner(), await standing(filing)];
  const changes: [string, string][] = [
    ["$ACTION_KEY", "x"],
    ...fields
      .filter(([name]) => /^\$ACTION_\d+:0$/.test(name))
      .flatMap(([name]): [string, string][] => [
        [name, "{"],
        [name, '{"id":"00","bound":null}'],
        [name, `{"id":"${"0".repeat(42)}","bound":"$@1"}`],
      ]),
  ];
  for (const [name, value] of changes) {
    // Nothing may be withdrawn meanwhile: the id points at no case.
    const answer = await send(who, page, withFields(fields, { [name]: value, filingId: "none" }));
    expect(answer.status(), `${name}=${value}`).toBeLessThan(500);
  }
  // A state the framework cannot read is its own fault page, and still no step.
  const state = fields.find(([name]) => /^\$ACTION_\d+:1$/.test(name))?.[0] ?? "";
  await send(who, page, withFields(fields, { [state]: "{" }));
  expect(await standing(filing)).toBe(before);
});
