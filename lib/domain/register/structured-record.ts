type Described = {
  number: string;
  name: string;
  objectives: string;
  formationDate: string | null;
  filedOn: string;
  lead: { name: string };
  units: readonly { name: string; role: "lead" | "member"; leftOn: string | null }[];
};

/** A record in the words of schema.org; `address` is its permanent address. */
export function structuredRecord(record: Described, address: string): Record<string, unknown> {
  const organization = (name: string) => ({ "@type": "Organization", name });
  return {
    "@context": "https://schema.org",
    "@type": "Consortium",
    "@id": address,
    url: address,
    name: record.name,
    identifier: record.number,
    ...(record.objectives ? { description: record.objectives } : {}),
    foundingDate: record.formationDate ?? record.filedOn,
    founder: organization(record.lead.name),
    member: record.units.filter(({ leftOn }) => leftOn === null).map(({ name }) => organization(name)),
  };
}
