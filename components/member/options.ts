import type { Option, SelectOption } from "@/components/form/choice-field";
import { CONTRIBUTION_KINDS, MEMBERSHIP_TIERS } from "@/lib/domain/filing/vocabulary";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization/kinds";
import { CONTRIBUTION_KIND_NAMES, TIER_NAMES } from "@/lib/messages/filing-fields";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";

export const kindOptions: SelectOption[] = ORGANIZATION_KINDS.map((value) => ({
  value,
  label: ORGANIZATION_KIND_NAMES[value],
}));

export const tierOptions: Option[] = MEMBERSHIP_TIERS.map((value) => ({ value, label: TIER_NAMES[value] }));

export const contributionOptions: Option[] = CONTRIBUTION_KINDS.map((value) => ({
  value,
  label: CONTRIBUTION_KIND_NAMES[value],
}));
