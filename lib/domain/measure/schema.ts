import { z } from "zod";
import { NOTICE_NUMBER_PATTERN } from "../notice/number";
import { NOTICE_TEXT_IDS } from "../notice/templates";
import { ORGANIZATION_KINDS } from "../organization/kinds";
import { ruled, unwritten } from "./ruled";
import { CONTACT_KINDS, EVIDENCE, TRACK_IDS } from "./terms";
import { trackSchema } from "./track";

const date = z.iso.date();
const text = z.string().min(1);

const contact = z.strictObject({
  kind: z.enum(CONTACT_KINDS),
  office: text,
  phone: text.nullable(),
  email: z.email().nullable(),
  address: text.nullable(),
});

const basisDocument = z.strictObject({
  title: text,
  issuer: text,
  /** As printed: a year, a month or a day. */
  issued: text,
  evidence: z.enum(EVIDENCE),
  note: text.nullable(),
});

const texts = z.strictObject({
  nature: text,
  intake: text,
  noFee: text,
  secrecy: text,
  integrity: text,
  remedies: text,
  certificate: text,
});

const noticeNumber = ruled(z.string().regex(NOTICE_NUMBER_PATTERN).nullable()).default(unwritten(null));

const numbering = z.strictObject({
  /** Four letters of the matter inside case numbers. */
  item: z.string().regex(/^[A-Z]{4}$/),
  /** With `{yyyy}` and `{seqN}`. */
  filingNumber: ruled(z.string().regex(/\{yyyy\}.*\{seq[1-9]\}/)),
  /** Series of letters and of public notices, with `{yyyy}` and `{seqN}`; null is the standard one. */
  notice: noticeNumber,
  publicNotice: noticeNumber,
});

/** A text of the department's own in place of the standard one. */
const noticeText = z.strictObject({ title: text, paragraphs: z.array(text).min(1) });

const footer = z.strictObject({
  host: text,
  contact: text.nullable(),
  identifier: text.nullable(),
  icp: text.nullable(),
  police: text.nullable(),
});

/** One province's rules as data; a case is judged by the version in force on its submission day. */
export const measureSchema = z.strictObject({
  province: z.string().regex(/^[a-z]{2,16}$/),
  version: z.int().positive(),
  effectiveFrom: date,
  title: text,
  /** Six digits of GB/T 2260. */
  regionCode: z.string().regex(/^\d{6}$/),
  regionName: text,
  shortName: text,
  authority: ruled(text),
  jointAuthorities: ruled(z.array(text)),
  /** The name under which notices leave, and the words of the seal. */
  sender: text,
  seal: text,
  contacts: z.array(contact),
  basis: z.array(basisDocument),
  texts,
  numbering,
  /** Notices in the department's own words; the others are worded by the standard texts. */
  notices: z.partialRecord(z.enum(NOTICE_TEXT_IDS), noticeText).default({}),
  footer,
  /** Kinds that count as research side beside universities. */
  researchKinds: ruled(z.array(z.enum(ORGANIZATION_KINDS))),
  accounts: z.strictObject({
    /** The submitting administrator may not be the drafter. */
    dualSubmit: ruled(z.boolean()),
    /** The unit's administrator account may not file. */
    separateAccounts: ruled(z.boolean()),
  }),
  tracks: z.partialRecord(z.enum(TRACK_IDS), trackSchema),
});

export type Measure = z.infer<typeof measureSchema>;
export type Contact = z.infer<typeof contact>;
export type BasisDocument = z.infer<typeof basisDocument>;
