import type { SectionValues, Values } from "./sections";

/** 提交版本: everything the department judges, as it stood when submitted. Keys are stable; order does not matter. */
export type Snapshot = {
  format: 1;
  filingId: string;
  province: string;
  track: string;
  measureVersion: number;
  submittedAt: string;
  lead: { organizationId: string; name: string; creditCode: string | null; regionCode: string | null };
  sections: Record<string, SectionValues>;
  members: {
    id: string;
    name: string;
    creditCode: string | null;
    kind: string;
    regionCode: string | null;
    part: Values;
    confirmation: { level: string; at: string; fingerprint: string } | null;
  }[];
  materials: { type: string; name: string; size: number; sha256: string }[];
};
