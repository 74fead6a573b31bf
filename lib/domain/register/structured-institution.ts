import type { OrganizationKind } from "../organization/kinds";

const TYPES: Record<OrganizationKind, string> = {
  enterprise: "Corporation",
  university: "CollegeOrUniversity",
  researchInstitute: "ResearchOrganization",
  newResearchInstitution: "ResearchOrganization",
  medicalInstitution: "MedicalOrganization",
  association: "NGO",
  technicalService: "Organization",
  financialInstitution: "Organization",
  other: "Organization",
};

type Joined = { number: string; name: string };

type DescribedInstitution = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  region: string | null;
  names: readonly { name: string }[];
  consortia: readonly (Joined & { leftOn: string | null })[];
  platforms: readonly { id: string; name: string }[];
};

type Node = Record<string, unknown>;
const at = (site: string, path: string): string => new URL(path, site).toString();
const reference = (site: string, type: string, path: string, name: string): Node => ({
  "@type": type,
  "@id": at(site, path),
  name,
});

/** An institution in the words of schema.org; `site` is the address of the site. */
export function structuredInstitution(facts: DescribedInstitution, site: string): Node {
  const address = at(site, `/institutions/${facts.id}`);
  return {
    "@context": "https://schema.org",
    "@type": TYPES[facts.kind],
    "@id": address,
    url: address,
    name: facts.name,
    ...(facts.creditCode ? { taxID: facts.creditCode } : {}),
    ...(facts.names.length > 0 ? { alternateName: facts.names.map(({ name }) => name) } : {}),
    ...(facts.region ? { location: { "@type": "Place", name: facts.region } } : {}),
    memberOf: facts.consortia
      .filter(({ leftOn }) => leftOn === null)
      .map(({ number, name }) => reference(site, "Consortium", `/consortia/${number}`, name)),
    department: facts.platforms.map(({ id, name }) =>
      reference(site, "ResearchOrganization", `/platforms/${id}`, name),
    ),
  };
}

type DescribedPlatform = {
  id: string;
  name: string;
  approvedOn: string | null;
  host: { id: string; name: string };
  consortia: readonly (Joined & { until: string | null })[];
};

/** A platform in the words of schema.org; `site` is the address of the site. */
export function structuredPlatform(facts: DescribedPlatform, site: string): Node {
  const address = at(site, `/platforms/${facts.id}`);
  return {
    "@context": "https://schema.org",
    "@type": "ResearchOrganization",
    "@id": address,
    url: address,
    name: facts.name,
    ...(facts.approvedOn ? { foundingDate: facts.approvedOn } : {}),
    parentOrganization: reference(site, "Organization", `/institutions/${facts.host.id}`, facts.host.name),
    memberOf: facts.consortia
      .filter(({ until }) => until === null)
      .map(({ number, name }) => reference(site, "Consortium", `/consortia/${number}`, name)),
  };
}
