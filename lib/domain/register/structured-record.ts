import { type ConsortiumStatus, isInForce } from "./statuses";

type Described = {
  number: string;
  name: string;
  shortName: string | null;
  objectives: string;
  formationDate: string | null;
  filedOn: string;
  status: ConsortiumStatus;
  lead: { name: string };
  chains: readonly { name: string }[];
  regions: readonly { name: string }[];
  statuses: readonly { status: ConsortiumStatus; from: string }[];
  units: readonly {
    name: string;
    unitId: string;
    role: "lead" | "member";
    joinedOn: string;
    leftOn: string | null;
  }[];
};

type Node = Record<string, unknown>;

/** schema.org, and beside it the W3C organization ontology with the intervals of its memberships. */
const CONTEXT = [
  "https://schema.org",
  {
    org: "http://www.w3.org/ns/org#",
    time: "http://www.w3.org/2006/time#",
    dcterms: "http://purl.org/dc/terms/",
  },
];

const isPresent = (value: unknown): boolean =>
  value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

const present = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => isPresent(value)));

/** A record in the words of schema.org and W3C ORG; `address` is its permanent address. */
export function structuredRecord(record: Described, address: string): Node {
  const unitAddress = (id: string) => new URL(`/institutions/${id}`, address).toString();
  const lead = record.units.find(({ role, leftOn }) => role === "lead" && leftOn === null);
  const members = record.units.filter(({ leftOn }) => leftOn === null);
  const end = isInForce(record.status) ? undefined : record.statuses[0];
  return present({
    "@context": CONTEXT,
    "@type": ["Consortium", "org:OrganizationalCollaboration"],
    "@id": address,
    url: address,
    name: record.name,
    alternateName: record.shortName,
    identifier: record.number,
    description: record.objectives,
    foundingDate: record.formationDate ?? record.filedOn,
    dissolutionDate: end?.from ?? null,
    "dcterms:type": record.status,
    founder: present({
      "@type": "Organization",
      "@id": lead ? unitAddress(lead.unitId) : null,
      name: record.lead.name,
    }),
    areaServed: record.regions.map(({ name }) => name),
    knowsAbout: record.chains.map(({ name }) => name),
    member: members.map(({ unitId, name }) => ({
      "@type": "Organization",
      "@id": unitAddress(unitId),
      name,
    })),
    "org:hasMembership": record.units.map((unit) => membershipOf(unit, unitAddress(unit.unitId))),
  });
}

/** Who was in the union as what, from when until when. Who has left stays in this history alone. */
function membershipOf({ role, joinedOn, leftOn }: Described["units"][number], member: string): Node {
  const instant = (date: string): Node => ({ "time:inXSDDate": date });
  return {
    "@type": "org:Membership",
    "org:member": { "@id": member },
    "org:role": role,
    "org:memberDuring": present({
      "@type": "time:Interval",
      "time:hasBeginning": instant(joinedOn),
      "time:hasEnd": leftOn && instant(leftOn),
    }),
  };
}
