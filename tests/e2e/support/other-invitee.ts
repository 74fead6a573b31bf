import { freshCreditCode, freshEmail, freshSuffix } from "./fresh";
import {
  accountVisitor,
  ask,
  fieldsOfForm,
  plainText,
  send,
  type Visitor,
  visitor,
  withFields,
} from "./http";

export type InvitedVisitor = { who: Visitor; link: string; memberId: string; email: string };

let entered: Promise<InvitedVisitor> | undefined;

/** Somebody without an account who came in by the link of another enterprise's case, once for this worker. */
export const inviteeOfAnotherCase = (): Promise<InvitedVisitor> => {
  entered ??= invite();
  return entered;
};

const pageOf = async (who: Visitor, address: string): Promise<string> => (await ask(who, address)).text();

/** Fills in the form that holds `mark` on a page and answers where it leads. */
async function post(
  who: Visitor,
  address: string,
  mark: string,
  typed: Record<string, string>,
): Promise<string> {
  const fields = withFields(fieldsOfForm(await pageOf(who, address), mark), typed);
  const answer = await send(who, address, fields);
  if (answer.status() !== 303) throw new Error(`${address} answered ${answer.status()}`);
  return answer.headers().location ?? "";
}

async function invite(): Promise<InvitedVisitor> {
  const lead = await accountVisitor("gs-enterprise@demo.example");
  const [creditCode, email] = [freshCreditCode(), freshEmail("invitee")];
  const list = `/workspace/filings/${await draftOf(lead)}/members`;
  const added = await post(lead, `${list}/add`, 'name="creditCode"', {
    name: `演示外来单位${freshSuffix()}`,
    creditCode,
    kind: "enterprise",
  });
  const page = new URL(added, "http://site").pathname;
  await post(lead, page, 'name="contactEmail"', { contactName: "演示受邀人", contactEmail: email });
  await post(lead, page, "发送邀请", {});
  const link = /\/invitations\/[\w-]{20,}/.exec(plainText(await pageOf(lead, page)))?.[0] ?? "";
  const who = await visitor();
  const entrance = await post(who, link, "验证码", {});
  await post(who, entrance, 'name="code"', { code: await mailedCode(who, email), creditCode });
  return { who, link, memberId: page.split("/").at(-1) ?? "", email };
}

async function draftOf(lead: Visitor): Promise<string> {
  const html = await pageOf(lead, "/workspace/filings");
  for (const [, id = ""] of html.matchAll(/\/workspace\/filings\/([0-9a-f-]{36})/g)) {
    const answer = await ask(lead, `/workspace/filings/${id}/members/add`);
    if (answer.status() === 200 && (await answer.text()).includes('name="creditCode"')) return id;
  }
  throw new Error("the other enterprise has no draft");
}

async function mailedCode(who: Visitor, email: string): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const html = await pageOf(who, `/demonstration/mail?to=${encodeURIComponent(email)}`);
    const code = /(?<!\d)\d{6}(?!\d)(?=[\s\S]{0,40}分钟内有效)/.exec(html.replace(/<[^>]+>/g, ""))?.[0];
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`no code was mailed to ${email}`);
}
