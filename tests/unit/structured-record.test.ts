import { describe, expect, it } from "vitest";
import { structuredRecord } from "@/lib/domain/register/structured-record";

const facts = {
  number: "NM-1",
  name: "甲创新联合体",
  shortName: null,
  objectives: "目标",
  formationDate: null,
  filedOn: "2022-01-01",
  status: "revoked" as const,
  lead: { name: "乙" },
  chains: [{ name: "种业" }],
  regions: [],
  statuses: [
    { status: "revoked" as const, from: "2024-05-06" },
    { status: "filed" as const, from: "2022-01-01" },
  ],
  units: [
    { unitId: "u1", name: "乙", role: "lead" as const, joinedOn: "2022-01-01", leftOn: null },
    { unitId: "u2", name: "丙", role: "member" as const, joinedOn: "2022-01-01", leftOn: "2023-01-01" },
  ],
};
const address = "https://registry.example/consortia/NM-1";
const described = structuredRecord(facts, address);

/** Terms of schema.org (a Consortium is an Organization and a Thing) by the kind of value they may hold. */
const SCHEMA_ORG: Record<string, "text" | "date" | "url" | "node"> = {
  name: "text",
  alternateName: "text",
  identifier: "text",
  description: "text",
  areaServed: "text",
  knowsAbout: "text",
  url: "url",
  foundingDate: "date",
  dissolutionDate: "date",
  founder: "node",
  member: "node",
};
/** Terms of W3C ORG and OWL-Time by the class that may hold them. */
const LINKED: Record<string, readonly string[]> = {
  "org:OrganizationalCollaboration": ["org:hasMembership", "dcterms:type"],
  "org:Membership": ["org:member", "org:role", "org:memberDuring"],
  "time:Interval": ["time:hasBeginning", "time:hasEnd"],
  "": ["time:inXSDDate"],
};
const CLASSES = ["Consortium", "Organization", ...Object.keys(LINKED)];

type Node = Record<string, unknown>;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every term that stands where the vocabularies do not allow it, or holds what it may not. */
function faultsOf(node: Node): string[] {
  const types = list(node["@type"] ?? "").map(String);
  const own = types.flatMap((type) => (CLASSES.includes(type) ? [] : [`class ${type}`]));
  return [
    ...own,
    ...Object.entries(node).flatMap(([term, value]) => {
      if (term === "@id" || term === "url") return URL.canParse(String(value)) ? [] : [`${term} ${value}`];
      if (term.startsWith("@")) return [];
      const inner = list(value).flatMap((one) => (isNode(one) ? faultsOf(one) : []));
      return [...inner, ...faultsOfTerm(term, value, types)];
    }),
  ];
}

function faultsOfTerm(term: string, value: unknown, types: string[]): string[] {
  if (term.includes(":")) return types.some((type) => LINKED[type]?.includes(term)) ? [] : [term];
  const kind = SCHEMA_ORG[term];
  const right = list(value).every((one) => {
    if (kind === "node") return isNode(one);
    return typeof one === "string" && (kind !== "date" || /^\d{4}-\d{2}-\d{2}$/.test(one));
  });
  return kind && right ? [] : [`${term} ${JSON.stringify(value)}`];
}

describe("a record for programs", () => {
  it("uses words of schema.org and W3C ORG alone, as they may be used", () => {
    expect(described["@type"]).toEqual(["Consortium", "org:OrganizationalCollaboration"]);
    expect(faultsOf(described)).toEqual([]);
    expect(faultsOf({ ...described, members: "x" })).toEqual(['members "x"']);
  });

  it("declares every prefix it uses", () => {
    const [, prefixes] = described["@context"] as [string, Record<string, string>];
    const used = JSON.stringify({ ...described, "@context": null }).matchAll(
      /"(org|time|dcterms|\w+):\w+":/g,
    );
    for (const [, prefix] of used) expect(Object.keys(prefixes)).toContain(prefix);
  });

  it("names present members alone as such, and all of them in the history of memberships", () => {
    expect(described.member).toEqual([
      { "@type": "Organization", "@id": "https://registry.example/institutions/u1", name: "乙" },
    ]);
    expect(described["org:hasMembership"]).toHaveLength(2);
    expect(described["org:hasMembership"]).toContainEqual({
      "@type": "org:Membership",
      "org:member": { "@id": "https://registry.example/institutions/u2" },
      "org:role": "member",
      "org:memberDuring": {
        "@type": "time:Interval",
        "time:hasBeginning": { "time:inXSDDate": "2022-01-01" },
        "time:hasEnd": { "time:inXSDDate": "2023-01-01" },
      },
    });
  });

  it("says since when a consortium is gone, and nothing of the kind while it stands", () => {
    expect(described).toMatchObject({ foundingDate: "2022-01-01", dissolutionDate: "2024-05-06" });
    expect(structuredRecord({ ...facts, status: "rectifying" }, address)).not.toHaveProperty(
      "dissolutionDate",
    );
  });
});
