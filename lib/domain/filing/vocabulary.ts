/** Tasks the Gansu measure names (1-7) and the pilot tests and demonstrations Inner Mongolia adds. */
export const TASK_KINDS = [
  "keyTechnology",
  "publicServicePlatform",
  "majorProject",
  "transfer",
  "exchange",
  "standards",
  "training",
  "pilotDemonstration",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const CONTRIBUTION_KINDS = [
  "money",
  "equipment",
  "technology",
  "people",
  "site",
  "scenario",
  "data",
] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const MEMBERSHIP_TIERS = ["core", "close", "general"] as const;
export type MembershipTier = (typeof MEMBERSHIP_TIERS)[number];

export const PLATFORM_LEVELS = ["national", "ministerial", "provincial", "municipal"] as const;
export type PlatformLevel = (typeof PLATFORM_LEVELS)[number];

export const ENTERPRISE_ATTRIBUTES = [
  "aboveScale",
  "highTech",
  "technologySme",
  "specialised",
  "littleGiant",
  "chainLeader",
  "listed",
  "centralSoe",
  "stateOwned",
  "private",
] as const;
export type EnterpriseAttribute = (typeof ENTERPRISE_ATTRIBUTES)[number];
