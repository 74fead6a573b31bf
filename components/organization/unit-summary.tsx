import { DefinitionList } from "@/components/ui/definition-list";
import type { EnterpriseAttribute } from "@/lib/domain/filing/vocabulary";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { organizationWords } from "@/lib/messages/organization";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { ENTERPRISE_ATTRIBUTE_NAMES } from "@/lib/messages/registration-fields";

export type UnitSummaryProps = {
  unit: {
    creditCode: string | null;
    kind: OrganizationKind;
    attributes: EnterpriseAttribute[];
    address: string | null;
    formerNames: string[];
  };
  region: string | null;
  industry: string | null;
  /** Said beside the code: that it waits for staff, or was accepted by them. */
  codeNote?: string;
};

/** What the unit's record holds, without personal data. */
export function UnitSummary({ unit, region, industry, codeNote }: UnitSummaryProps) {
  const items = [
    {
      term: organizationWords.creditCode,
      value: unit.creditCode ?? organizationWords.unlisted,
      note: codeNote,
    },
    { term: organizationWords.kind, value: ORGANIZATION_KIND_NAMES[unit.kind] },
    { term: organizationWords.region, value: region ?? organizationWords.notYet },
    { term: organizationWords.industry, value: industry ?? "" },
    {
      term: organizationWords.attributes,
      value: unit.attributes.map((attribute) => ENTERPRISE_ATTRIBUTE_NAMES[attribute]).join("、"),
    },
    { term: organizationWords.address, value: unit.address ?? "" },
    { term: organizationWords.formerNames, value: unit.formerNames.join("、") },
  ];
  return <DefinitionList items={items.filter(({ value }) => value !== "")} />;
}
