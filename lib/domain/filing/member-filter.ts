import { normalizeTypedCode } from "../typed-code";
import { MEMBER_STATES, type MemberState } from "./member-states";
import { foldText } from "./names";

/** What of the list is shown; stands in the page's address. */
export type MemberFilter = { state: MemberState | null; text: string };

type Query = Readonly<Record<string, string | string[] | undefined>>;
const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");

export function readMemberFilter(query: Query): MemberFilter {
  const state = MEMBER_STATES.find((known) => known === one(query.state)) ?? null;
  return { state, text: one(query.q).trim().slice(0, 100) };
}

type Filtered = {
  name: string;
  creditCode: string | null;
  state: MemberState;
  contactName: string;
  contactEmail: string;
};

/** Name, code, contact or address contains the text. */
export function matchesMember({ state, text }: MemberFilter, member: Filtered): boolean {
  if (state && member.state !== state) return false;
  if (!text) return true;
  const wanted = foldText(text);
  const code = normalizeTypedCode(text);
  const texts = [member.name, member.contactName, member.contactEmail].map(foldText);
  return (
    texts.some((item) => item.includes(wanted)) || (code !== "" && (member.creditCode ?? "").includes(code))
  );
}

export const isFiltering = ({ state, text }: MemberFilter): boolean => state !== null || text !== "";
