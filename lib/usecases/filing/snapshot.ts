import canonicalize from "canonicalize";
import type { Snapshot } from "../../domain/filing/snapshot";
import { sha256 } from "../../infrastructure/cryptography/secrets";
import type { Assessment } from "./assess";

/** The immutable version of a case: canonical JSON (RFC 8785) and its SHA-256 in hex. */
export function snapshotOf(
  { filing, measure, members }: Assessment,
  at: Date,
): { canonical: string; sha256: string } {
  const { leadOrganization: lead } = filing;
  const snapshot: Snapshot = {
    format: 1,
    filingId: filing.id,
    province: filing.province,
    track: filing.track,
    measureVersion: measure.version,
    submittedAt: at.toISOString(),
    lead: {
      organizationId: lead.id,
      name: lead.name,
      creditCode: lead.creditCode,
      regionCode: lead.regionCode,
    },
    sections: Object.fromEntries(Object.entries(filing.sections).map(([id, { values }]) => [id, values])),
    members: members.map(({ id, name, creditCode, kind, regionCode, part, confirmations }) => ({
      id,
      name,
      creditCode,
      kind,
      regionCode,
      part,
      confirmation: confirmations[0]
        ? {
            level: confirmations[0].level,
            at: confirmations[0].at.toISOString(),
            fingerprint: confirmations[0].fingerprint,
          }
        : null,
    })),
    materials: filing.materials.map(({ type, file }) => ({
      type,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
    })),
  };
  const canonical = canonicalize(snapshot);
  if (canonical === undefined) throw new Error("the snapshot has no canonical form");
  return { canonical, sha256: sha256(canonical) };
}
