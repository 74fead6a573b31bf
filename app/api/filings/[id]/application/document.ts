import { termNames } from "@/lib/data/dictionaries";
import { listSubmissions } from "@/lib/data/submissions";
import type { Actor } from "@/lib/domain/actor";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import {
  clauseField,
  listOf,
  SECTION_IDS,
  sectionOf,
  textOf,
  type Values,
  valuesOf,
} from "@/lib/domain/filing/sections";
import type { ApplicationDocument, PrintedMember } from "@/lib/infrastructure/pdf/application-pdf";
import { printedSections } from "@/lib/infrastructure/pdf/printed-sections";
import { dateText, momentText } from "@/lib/messages/dates";
import { documents } from "@/lib/messages/documents";
import { CONFIRMATION_NAMES } from "@/lib/messages/filing";
import { CONTRIBUTION_KIND_NAMES, TIER_NAMES } from "@/lib/messages/filing-fields";
import { CLAUSE_NAMES, DOCUMENT_NAMES } from "@/lib/messages/measure-terms";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import type { AssessedMember, Assessment } from "@/lib/usecases/filing/assess";

/** The application as it stands, ready for printing. */
export async function applicationDocument(
  actor: Actor,
  assessment: Assessment,
  at: Date,
): Promise<ApplicationDocument> {
  const { filing, measure, track, members } = assessment;
  const sections = Object.fromEntries(
    Object.entries(filing.sections).map(([id, { values }]) => [id, values]),
  );
  const regions = await termNames("division", regionCodes(assessment));
  const terms = { ...Object.fromEntries(regions), ...(await typedTermNames(assessment)) };
  const units = {
    lead: filing.leadOrganization.name,
    ...Object.fromEntries(members.map(({ id, name }) => [id, name])),
  };
  const [latest] = await listSubmissions(actor, filing.id);
  const agreement = valuesOf(filing.sections.agreement?.values);
  return {
    consortiumName: filing.name,
    department: measure.document.authority.value,
    trackName: track.name,
    leadName: filing.leadOrganization.name,
    caseNumber: filing.caseNumber,
    preparedOn: dateText(shanghaiDate(at)),
    createdAt: at,
    sections: printedSections(sections, { terms, units }),
    members: [leadLine(assessment, regions), ...members.map((member) => memberLine(member, regions))],
    clauses: track.clauses.map(({ id }) => ({
      name: CLAUSE_NAMES[id],
      place: textOf(agreement[clauseField(id)]),
    })),
    materials: track.documents.map(({ type }) => ({
      name: DOCUMENT_NAMES[type],
      files: filing.materials
        .filter((material) => material.type === type)
        .map(({ file }) => file.name)
        .join(documents.listSeparator),
    })),
    sha256: filing.state === "draft" ? null : (latest?.sha256 ?? null),
  };
}

const regionCodes = ({ filing, members }: Assessment): string[] =>
  [filing.leadOrganization.regionCode, ...members.map(({ regionCode }) => regionCode)].flatMap(
    (code) => code ?? [],
  );

async function typedTermNames({ filing }: Assessment): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const id of SECTION_IDS) {
    const values = valuesOf(filing.sections[id]?.values);
    for (const [field, { kind, ...rest }] of Object.entries(sectionOf(id).fields)) {
      if ((kind !== "term" && kind !== "terms") || !("dictionary" in rest)) continue;
      Object.assign(names, Object.fromEntries(await termNames(rest.dictionary, listOf(values[field]))));
    }
  }
  return names;
}

function leadLine({ filing }: Assessment, regions: ReadonlyMap<string, string>): PrintedMember {
  const { leadOrganization: lead } = filing;
  const funding = valuesOf(filing.sections.funding?.values);
  return {
    name: lead.name,
    creditCode: lead.creditCode ?? "",
    kind: ORGANIZATION_KIND_NAMES[lead.kind],
    region: regions.get(lead.regionCode ?? "") ?? "",
    tier: "",
    duty: "",
    contribution: contributionText(funding.leadContributionKind, funding.leadContributionWan),
    confirmation: "",
    isLead: true,
  };
}

function memberLine(member: AssessedMember, regions: ReadonlyMap<string, string>): PrintedMember {
  const { part } = member;
  const [latest] = member.confirmations;
  const when = member.confirmation === "confirmed" && latest ? ` ${momentText(latest.at)}` : "";
  return {
    name: member.name,
    creditCode: member.creditCode ?? "",
    kind: ORGANIZATION_KIND_NAMES[member.kind],
    region: regions.get(member.regionCode ?? "") ?? "",
    tier: TIER_NAMES[textOf(part.tier) as keyof typeof TIER_NAMES] ?? "",
    duty: textOf(part.duty),
    contribution: contributionText(part.contributionKind, part.contributionWan),
    confirmation: `${CONFIRMATION_NAMES[member.confirmation]}${when}`,
    isLead: false,
  };
}

function contributionText(kinds: Values[string] | undefined, amount: Values[string] | undefined): string {
  const named = listOf(kinds).map(
    (kind) => CONTRIBUTION_KIND_NAMES[kind as keyof typeof CONTRIBUTION_KIND_NAMES] ?? kind,
  );
  return documents.contribution(named, textOf(amount));
}
