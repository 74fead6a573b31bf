import type { PlatformLevel } from "../filing/vocabulary";
import type { OrganizationKind } from "../organization/kinds";

type ConsortiumRow = {
  unit: "consortium";
  number: string;
  name: string;
  lead: string;
  region: string | null;
  filedOn: string;
};
type InstitutionRow = {
  unit: "institution";
  id: string;
  name: string;
  kind: OrganizationKind;
  region: string | null;
};
type MembershipRow = {
  unit: "membership";
  id: string;
  institutionId: string;
  name: string;
  kind: OrganizationKind;
  role: "lead" | "member";
  number: string;
  consortium: string;
  joinedOn: string;
  leftOn: string | null;
};
type PlatformRow = {
  unit: "platform";
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  host: string;
  approvedOn: string | null;
};

/** One row behind a published number; public facts only, days YYYY-MM-DD. */
export type CountedRow = (ConsortiumRow | InstitutionRow | MembershipRow | PlatformRow) & {
  demonstration: boolean;
};
