import type { Resource, Rows } from "./resources";

/** Words of schema.org, the W3C organization ontology and Dublin Core. */
export const LINKED_CONTEXT = {
  "@vocab": "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  dcterms: "http://purl.org/dc/terms/",
} as const;

type Node = Record<string, unknown>;

const present = (node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

const named = (type: string, name: string): Node => ({ "@type": type, name });
const place = (region: { code: string; name: string } | null): Node | null =>
  region && { "@type": "AdministrativeArea", identifier: region.code, name: region.name };
const terms = (all: readonly { code: string; name: string }[]): Node[] =>
  all.map(({ code, name }) => ({ "@type": "DefinedTerm", termCode: code, name }));

const NODES: { [R in Resource]: (row: Rows[R]) => Node } = {
  consortia: (row) => ({
    "@type": ["Consortium", "org:OrganizationalCollaboration"],
    "@id": row.url,
    identifier: row.number,
    name: row.name,
    alternateName: row.shortName,
    founder: named("Organization", row.lead),
    "org:purpose": terms([...row.chains, ...row.clusters]),
    location: place(row.region),
    foundingDate: row.filedOn,
    dissolutionDate: row.endedOn,
    "dcterms:valid": row.validUntil,
    "dcterms:type": row.status,
  }),
  institutions: (row) => ({
    "@type": ["Organization", "org:FormalOrganization"],
    "@id": row.url,
    identifier: row.creditCode ?? row.id,
    name: row.name,
    alternateName: row.formerNames,
    "org:classification": row.kind,
    location: place(row.region),
  }),
  platforms: (row) => ({
    "@type": ["ResearchOrganization", "org:OrganizationalUnit"],
    "@id": row.url,
    identifier: row.id,
    name: row.name,
    "org:unitOf": named("Organization", row.host),
    "org:classification": row.level,
    "dcterms:type": row.category,
    location: place(row.region),
    "dcterms:issued": row.approvedOn,
    "dcterms:valid": row.validUntil,
  }),
  notices: (row) => ({
    "@type": "DigitalDocument",
    "@id": row.url,
    identifier: row.number,
    name: row.title,
    about: named("Consortium", row.name),
    datePublished: row.from,
    expires: row.until,
  }),
};

/** A row in the words of schema.org and ORG; absent facts are left out. */
export function linkedNode<R extends Resource>(resource: R, row: Rows[R]): Node {
  return present(NODES[resource](row));
}
