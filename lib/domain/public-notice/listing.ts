import { z } from "zod";
import { ORGANIZATION_KINDS } from "../organization/kinds";

/** Facts of a case that the public reads before the decision; nothing beside these is ever published. */
export const noticeListing = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  lead: z.string(),
  members: z.array(z.strictObject({ kind: z.enum(ORGANIZATION_KINDS), names: z.array(z.string()) })),
  region: z.string(),
  chains: z.array(z.string()),
  tasks: z.array(z.strictObject({ kind: z.string(), goal: z.string() })),
});
export type NoticeListing = z.output<typeof noticeListing>;

const officeContact = z.strictObject({
  office: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
});
export const noticeContacts = z.array(officeContact);
export type NoticeContact = z.output<typeof officeContact>;

export const NOTICE_RESULTS = ["noObjection", "dismissed", "upheld", "withdrawn"] as const;
export type NoticeResult = (typeof NOTICE_RESULTS)[number];
