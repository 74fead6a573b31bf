import { OPEN_CONTEST_STATES } from "../domain/contest/contest";
import type { MembershipTier, PlatformLevel } from "../domain/filing/vocabulary";
import type { OrganizationKind } from "../domain/organization/kinds";
import { END_REASONS, type EndReason } from "../domain/register/end-reasons";
import type { ConsortiumStatus } from "../domain/register/statuses";
import type { PublicConsortiumEvent } from "./consortium-events";
import { listOf, readPrepared, termName, termsOf } from "./prepared";

type Term = { code: string; name: string };

const ENDED = Object.keys(END_REASONS)
  .map((status) => `'${status}'`)
  .join(", ");

type RecordUnit = {
  /** Of its own public page. */
  unitId: string;
  name: string;
  kind: OrganizationKind;
  role: "lead" | "member";
  tier: MembershipTier;
  region: string | null;
  joinedOn: string;
  leftOn: string | null;
  leftReason: string | null;
  /** The unit says that it did not agree, and this is being examined. */
  contested: boolean;
};

type RecordPlatform = {
  /** Of its own and of its host's public page. */
  platformId: string;
  hostId: string;
  name: string;
  level: PlatformLevel;
  category: string;
  host: string;
  approvedOn: string | null;
  validUntil: string | null;
};

type RecordNotice = {
  noticeId: string;
  number: string;
  title: string;
  from: string;
  until: string;
  running: boolean;
};

/** What the public reads of one consortium; days are YYYY-MM-DD. No personal data stands here. */
export type ConsortiumRecord = {
  number: string;
  name: string;
  shortName: string | null;
  province: string;
  track: string;
  status: ConsortiumStatus;
  lead: { name: string; region: string | null };
  formationDate: string | null;
  filedOn: string;
  validUntil: string | null;
  objectives: string;
  chains: Term[];
  clusters: Term[];
  regions: Term[];
  /** Unit count as the source prints it, where it differs from the listed members. */
  publishedUnitText: string | null;
  source: string | null;
  demonstration: boolean;
  statuses: {
    status: ConsortiumStatus;
    from: string;
    until: string | null;
    /** In words, while it was in force. */
    reason: string | null;
    endReason: EndReason | null;
  }[];
  /** The lead first, then members by kind and name; who has left stands at the end. */
  units: RecordUnit[];
  tasks: { kind: string; goal: string }[];
  platforms: RecordPlatform[];
  /** Its public notices, the latest first. */
  notices: RecordNotice[];
  certified: boolean;
  /** Corrections, contests and other events of the record, the latest first; no person stands in them. */
  events: PublicConsortiumEvent[];
};

/** Codes with what the dictionary called them when the consortium was filed; before its first version, with that one. */
const termsThen = (kind: "chain" | "cluster", codes: string): string => `(SELECT
    coalesce(json_agg(json_build_object('code', one.code, 'name', coalesce(named."name", one.code)) ORDER BY one.at), '[]')
  FROM unnest(${codes}) WITH ORDINALITY AS one(code, at) LEFT JOIN LATERAL (
    SELECT t."name" FROM "DictionaryEntry" t WHERE t."kind" = '${kind}' AND t."code" = one.code
    ORDER BY t."validFrom" IS NULL OR t."validFrom" <= c."filedOn" DESC,
      CASE WHEN t."validFrom" <= c."filedOn" THEN t."validFrom" END DESC NULLS LAST, t."validFrom" LIMIT 1) AS named ON true)`;

const UNITS = listOf(
  `'unitId', o."id", 'name', o."name", 'kind', o."kind", 'role', m."role", 'tier', m."tier",
    'region', ${termName("division", 'o."regionCode"')}, 'joinedOn', m."joinedOn", 'leftOn', m."leftOn",
    'leftReason', m."leftReason", 'contested', EXISTS (SELECT 1 FROM "Contest" x
      WHERE x."membershipId" = m."id" AND x."state" IN (${OPEN_CONTEST_STATES.map((state) => `'${state}'`).join(", ")}))`,
  `m."role", m."tier", m."joinedOn", m."id"`,
  `"Membership" m JOIN "Organization" o ON o."id" = m."organizationId" WHERE m."consortiumId" = c."id"`,
);

const PLATFORMS = listOf(
  `'platformId', p."id", 'hostId', o."id", 'name', p."name", 'level', p."level", 'category', p."category",
    'host', o."name", 'approvedOn', p."approvedOn", 'validUntil', p."validUntil"`,
  `p."id"`,
  `"ConsortiumPlatform" g JOIN "Platform" p ON p."id" = g."platformId"
    JOIN "Organization" o ON o."id" = p."organizationId" WHERE g."consortiumId" = c."id" AND g."until" IS NULL`,
);

const NOTICES = listOf(
  `'noticeId', n."id", 'number', n."number", 'title', n."title", 'from', n."from", 'until', n."until",
    'running', n."endedAt" IS NULL`,
  `n."from" DESC, n."id" DESC`,
  `"PublicNotice" n WHERE n."filingId" = c."filingId"`,
);

const EVENTS = listOf(
  `'at', to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'action', e."action", 'note', e."note"`,
  `e."id" DESC`,
  `(SELECT * FROM "ConsortiumEvent" e WHERE e."consortiumId" = c."id" AND e."note" IS NOT NULL
    ORDER BY e."id" DESC LIMIT 200) AS e`,
);

/** The whole record in one question: pages, the interface for programs and certificates' checks all begin with it. */
export const CONSORTIUM_RECORD = `SELECT json_build_object(
  'number', c."number", 'name', c."name", 'shortName', c."shortName", 'province', c."province", 'track', c."track",
  'status', c."status",
  'lead', (SELECT json_build_object('name', l."name", 'region', ${termName("division", 'l."regionCode"')})
    FROM "Organization" l WHERE l."id" = c."leadOrganizationId"),
  'formationDate', c."formationDate", 'filedOn', c."filedOn", 'validUntil', c."validUntil", 'objectives', c."objectives",
  'chains', ${termsThen("chain", 'c."chainCodes"')},
  'clusters', ${termsThen("cluster", 'c."clusterCodes"')},
  'regions', ${termsOf("division", 'c."regionCodes"')},
  'publishedUnitText', c."publishedUnitText", 'source', c."source", 'demonstration', c."demonstration",
  'statuses', ${listOf(
    `'status', s."status", 'from', s."from", 'until', s."until",
    'reason', CASE WHEN s."status" IN (${ENDED}) THEN NULL ELSE s."reason" END, 'endReason', s."endReason"`,
    `s."from" DESC, s."id" DESC`,
    `"ConsortiumStatusPeriod" s WHERE s."consortiumId" = c."id"`,
  )},
  'units', ${UNITS},
  'tasks', ${listOf(`'kind', k."kind", 'goal', k."goal"`, `k."position", k."id"`, `"ConsortiumTask" k WHERE k."consortiumId" = c."id"`)},
  'platforms', ${PLATFORMS},
  'notices', ${NOTICES},
  'certified', EXISTS (SELECT 1 FROM "Certificate" f WHERE f."consortiumId" = c."id"),
  'events', ${EVENTS}) AS "record"
FROM "Consortium" c WHERE c."number" = $1`;

/** The public record under a filing number, tombstones included; null where no such number was ever given. */
export async function findConsortium(number: string): Promise<ConsortiumRecord | null> {
  const [row] = await readPrepared<{ record: ConsortiumRecord }>("consortium-record", CONSORTIUM_RECORD, [
    number,
  ]);
  return row?.record ?? null;
}
