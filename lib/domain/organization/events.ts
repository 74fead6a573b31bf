/** Everything that happens to a unit's record, as its history names it. */
const ORGANIZATION_ACTIONS = [
  "registered",
  "claimed",
  "codeReviewRequested",
  "codeOverridden",
  "joinRequested",
  "joinAccepted",
  "joinRefused",
  "roleChanged",
  "colleagueRemoved",
  "colleagueLeft",
  "administrationHandedOver",
  "takeoverRequested",
  "takeoverAccepted",
  "takeoverRefused",
  "registrationSubmitted",
  "registrationVerified",
  "registrationReturned",
  "integrityRecordAdded",
  "integrityRecordCancelled",
] as const;
export type OrganizationAction = (typeof ORGANIZATION_ACTIONS)[number];
