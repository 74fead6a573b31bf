import { z } from "zod";
import { CORRECTION_FIELDS, CORRECTION_REASONS, CORRECTION_SUBJECTS } from "../correction/correction";
import { MEMBERSHIP_TIERS, PLATFORM_LEVELS } from "../filing/vocabulary";
import { ORGANIZATION_KINDS } from "../organization/kinds";
import { NOTICE_RESULTS, noticeContacts, noticeListing } from "../public-notice/listing";
import { END_REASON_IDS } from "../register/end-reasons";
import type { List } from "../register/entry";
import { CONSORTIUM_STATUSES } from "../register/statuses";

/** What is published as open data, by its name in addresses. */
export const RESOURCES = ["consortia", "institutions", "platforms", "notices"] as const;
export type Resource = (typeof RESOURCES)[number];
export type ListedResource = Exclude<Resource, "notices">;

/** The public list that a resource's rows come from; notices have a list of their own. */
export const LIST_OF: Record<ListedResource, List> = {
  consortia: "consortium",
  institutions: "institution",
  platforms: "platform",
};

const text = z.string();
const day = z.iso.date();
const instant = z.iso.datetime();
const count = z.int().min(0);
const term = z.strictObject({ code: text, name: text });
const status = z.enum(CONSORTIUM_STATUSES);
const kind = z.enum(ORGANIZATION_KINDS);
const level = z.enum(PLATFORM_LEVELS);
const role = z.enum(["lead", "member"]);
const tier = z.enum(MEMBERSHIP_TIERS);

/** One row of each resource: nothing beside these fields is ever given away. */
export const ROW_SCHEMAS = {
  consortia: z.strictObject({
    number: text,
    name: text,
    shortName: text.nullable(),
    province: text,
    status,
    lead: text,
    units: count,
    chains: z.array(term),
    clusters: z.array(term),
    region: term.nullable(),
    filedOn: day,
    validUntil: day.nullable(),
    endedOn: day.nullable(),
    endReason: z.enum(END_REASON_IDS).nullable(),
    demonstration: z.boolean(),
    url: z.url(),
  }),
  institutions: z.strictObject({
    id: z.uuid(),
    name: text,
    formerNames: z.array(text),
    creditCode: text.nullable(),
    kind,
    region: term.nullable(),
    consortia: count,
    leads: count,
    demonstration: z.boolean(),
    url: z.url(),
  }),
  platforms: z.strictObject({
    id: z.uuid(),
    name: text,
    level,
    category: text,
    host: text,
    hostId: z.uuid(),
    region: term.nullable(),
    approvedOn: day.nullable(),
    validUntil: day.nullable(),
    demonstration: z.boolean(),
    url: z.url(),
  }),
  notices: z.strictObject({
    id: z.uuid(),
    number: text,
    title: text,
    province: text,
    name: text,
    lead: text,
    from: day,
    until: day,
    days: count,
    endedAt: instant.nullable(),
    result: z.enum(NOTICE_RESULTS).nullable(),
    url: z.url(),
  }),
} as const;

export type Rows = { [R in Resource]: z.output<(typeof ROW_SCHEMAS)[R]> };
export type Row = Rows[Resource];

const unit = z.object({
  unitId: z.uuid(),
  name: text,
  kind,
  role,
  tier,
  region: text.nullable(),
  joinedOn: day,
  leftOn: day.nullable(),
  leftReason: text.nullable(),
  contested: z.boolean(),
});
const namedPlatform = z.object({
  platformId: z.uuid(),
  hostId: z.uuid(),
  name: text,
  level,
  category: text,
  host: text,
  approvedOn: day.nullable(),
  validUntil: day.nullable(),
});

const correction = z.object({
  on: day,
  field: z.enum([...new Set(CORRECTION_SUBJECTS.flatMap((subject) => [...CORRECTION_FIELDS[subject]]))]),
  reason: z.enum(CORRECTION_REASONS),
  before: text,
  after: text,
});

/** One whole record of each resource; what its page shows, in the same words. Fields beside these are left out. */
export const RECORD_SCHEMAS = {
  consortia: z.object({
    number: text,
    name: text,
    shortName: text.nullable(),
    province: text,
    track: text,
    status,
    lead: z.object({ name: text, region: text.nullable() }),
    formationDate: day.nullable(),
    filedOn: day,
    validUntil: day.nullable(),
    objectives: text,
    chains: z.array(z.object(term.shape)),
    clusters: z.array(z.object(term.shape)),
    regions: z.array(z.object(term.shape)),
    publishedUnitText: text.nullable(),
    source: text.nullable(),
    demonstration: z.boolean(),
    statuses: z.array(
      z.object({
        status,
        from: day,
        until: day.nullable(),
        reason: text.nullable(),
        endReason: z.enum(END_REASON_IDS).nullable(),
      }),
    ),
    units: z.array(unit),
    tasks: z.array(z.object({ kind: text, goal: text })),
    platforms: z.array(namedPlatform),
    notices: z.array(
      z.object({
        noticeId: z.uuid(),
        number: text,
        title: text,
        from: day,
        until: day,
        running: z.boolean(),
      }),
    ),
    certified: z.boolean(),
    events: z.array(z.object({ at: instant, action: text, note: text })),
  }),
  institutions: z.object({
    id: z.uuid(),
    name: text,
    creditCode: text.nullable(),
    kind,
    region: text.nullable(),
    demonstration: z.boolean(),
    names: z.array(z.object({ name: text, kind: text, from: day.nullable(), until: day.nullable() })),
    consortia: z.array(
      z.object({ number: text, name: text, status, role, joinedOn: day, leftOn: day.nullable() }),
    ),
    platforms: z.array(
      z.object({
        id: z.uuid(),
        name: text,
        level,
        category: text,
        approvedOn: day.nullable(),
        validUntil: day.nullable(),
      }),
    ),
    corrections: z.array(correction),
    url: z.url(),
  }),
  platforms: z.object({
    id: z.uuid(),
    name: text,
    level,
    category: text,
    region: text.nullable(),
    approvedOn: day.nullable(),
    validUntil: day.nullable(),
    demonstration: z.boolean(),
    host: z.object({ id: z.uuid(), name: text, kind, region: text.nullable() }),
    corrections: z.array(correction),
    url: z.url(),
    consortia: z.array(z.object({ number: text, name: text, status, from: day, until: day.nullable() })),
  }),
  notices: z.object({
    ...ROW_SCHEMAS.notices.shape,
    paragraphs: z.array(text),
    listing: noticeListing,
    sender: text,
    contacts: noticeContacts,
    publishedAt: instant,
  }),
} as const;

export type Records = { [R in Resource]: z.output<(typeof RECORD_SCHEMAS)[R]> };

/** Where a row's own page is. */
export const PAGE_PATHS: Record<Resource, string> = {
  consortia: "/consortia",
  institutions: "/institutions",
  platforms: "/platforms",
  notices: "/notices",
};

export const CHANGES = ["created", "updated", "tombstone"] as const;
export const changeSchema = z.strictObject({
  resource: z.enum(RESOURCES),
  /** The filing number of a consortium, the id of anything else. */
  id: text,
  change: z.enum(CHANGES),
  reason: text.nullable(),
  /** The record that stands in the place of one merged into it. */
  successor: text.nullable(),
  at: instant,
  url: z.url(),
});
export type Change = z.output<typeof changeSchema>;

export const DUMP_FORMATS = ["csv", "jsonld"] as const;
export type DumpFormat = (typeof DUMP_FORMATS)[number];
export const dumpSchema = z.strictObject({
  name: text,
  resource: z.enum(RESOURCES),
  format: z.enum(DUMP_FORMATS),
  rows: count,
  size: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: instant,
  url: z.url(),
});
export type Dump = z.output<typeof dumpSchema>;
