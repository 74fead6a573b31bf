import { type CaseFile, findCaseFile, isNameTaken } from "../../data/case-files";
import { type Db, prisma } from "../../data/client";
import { termLookup } from "../../data/dictionaries";
import { findInterest, type Interest } from "../../data/interests";
import { findMeasure, findMeasureById, type MeasureInForce } from "../../data/measures";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { type CheckedFiling, checkFiling, type Problem } from "../../domain/filing/check";
import { actionsFor } from "../../domain/filing/decide";
import {
  type ConfirmationState,
  type ConfirmationView,
  confirmationState,
  type ViewDifference,
  viewDifferences,
} from "../../domain/filing/fingerprint";
import type { CaseFacts } from "../../domain/filing/guards";
import { normalizeName } from "../../domain/filing/names";
import {
  listOf,
  SECTION_IDS,
  type SectionId,
  type SectionValues,
  sectionOf,
  textOf,
  valuesOf,
} from "../../domain/filing/sections";
import type { Track } from "../../domain/measure/track";
import { inspectCreditCode } from "../../domain/organization/credit-code";
import { liesIn } from "../../domain/organization/provinces";
import { caseFacts, openRecords } from "./case-facts";
import { fingerprintOf, memberViewOf, type ViewedFiling } from "./fingerprints";

export type AssessedMember = CaseFile["members"][number] & {
  view: ConfirmationView;
  fingerprint: string;
  confirmation: ConfirmationState;
  /** What changed since it was confirmed; empty unless the confirmation fell. */
  differences: ViewDifference[];
};

export type Assessment = {
  filing: CaseFile;
  measure: MeasureInForce;
  track: Track;
  members: AssessedMember[];
  /** What the machine check looked at. */
  checked: CheckedFiling;
  problems: Problem[];
  facts: CaseFacts;
  actions: ReturnType<typeof actionsFor>;
};

/** The case with everything the measure makes of it: views, findings, facts for the guards, possible actions. */
export async function assessFiling(
  actor: Actor,
  filingId: string,
  at: Date,
  db: Db = prisma,
): Promise<Assessment | null> {
  const filing = await findCaseFile(actor, filingId, db);
  if (!filing) return null;
  const measure = filing.measureVersionId
    ? await findMeasureById(filing.measureVersionId, db)
    : await findMeasure(filing.province, at, db);
  const track = measure?.document.tracks[filing.track as keyof typeof measure.document.tracks];
  if (!measure || !track) throw new Error(`no measure for ${filing.province} ${filing.track}`);
  const members = assessMembers(filing);
  const interest = await findInterest(actor, unitsOf(filing, track), shanghaiDate(at), db);
  const checked = await checkedFiling(filing, measure, track, members, interest, at, db);
  const problems = checkFiling(checked);
  const facts = caseFacts({ filing, track, members, problems, interest, at });
  const actions = actionsFor(actor, filing, facts);
  return { filing, measure, track, members, checked, problems, facts, actions };
}

/** All units of a case, and those whose integrity the measure asks for. */
function unitsOf({ leadOrganizationId, members }: CaseFile, { integrityScope }: Track) {
  const all = [leadOrganizationId, ...members.flatMap(({ organizationId }) => organizationId ?? [])];
  return { all, checked: integrityScope.value === "lead" ? [leadOrganizationId] : all };
}

/** Each member's view as it stands now and whether its confirmation still holds. */
function assessMembers(filing: CaseFile): AssessedMember[] {
  const viewed: ViewedFiling = {
    consortiumName: filing.name,
    leadName: filing.leadOrganization.name,
    agreement: filing.sections.agreement?.values,
    agreementTextChanges: filing.agreementChanges,
    members: filing.members,
  };
  return filing.members.map((member) => {
    const view = memberViewOf(viewed, member);
    const fingerprint = fingerprintOf(view);
    const latest = member.confirmations[0] ?? null;
    const confirmation = confirmationState(latest, fingerprint);
    const differences =
      confirmation === "changed" && latest ? viewDifferences(latest.seen as ConfirmationView, view) : [];
    return { ...member, view, fingerprint, confirmation, differences };
  });
}

/** Every dictionary code typed in the draft. */
function typedTerms(sections: Partial<Record<SectionId, SectionValues>>): string[] {
  return SECTION_IDS.flatMap((id) => {
    const values = valuesOf(sections[id]);
    return Object.entries(sectionOf(id).fields)
      .filter(([, field]) => field.kind === "term" || field.kind === "terms")
      .flatMap(([name]) => listOf(values[name]));
  });
}

async function checkedFiling(
  filing: CaseFile,
  measure: MeasureInForce,
  track: Track,
  members: AssessedMember[],
  interest: Interest,
  at: Date,
  db: Db,
): Promise<CheckedFiling> {
  const sections = Object.fromEntries(
    Object.entries(filing.sections).map(([id, section]) => [id, section.values]),
  );
  const hasTerm = await termLookup({ codes: typedTerms(sections) }, filing.submittedAt ?? at, db);
  const name = normalizeName(textOf(valuesOf(sections.basic).name));
  const { leadOrganization: lead } = filing;
  return {
    track,
    researchKinds: measure.document.researchKinds.value,
    today: shanghaiDate(at),
    sections,
    members,
    materials: filing.materials.map(({ type, file }) => ({ type, scan: file.scan })),
    lead: {
      kind: lead.kind,
      creditCodeValid: lead.creditCode !== null && inspectCreditCode(lead.creditCode).valid,
      codeOverridden: lead.codeOverrideReason !== null,
      inRegion: liesIn(lead.regionCode, measure.document.regionCode),
      status: lead.status,
      years: lead.years.map(({ year, revenueWan, rdWan }) => ({
        year,
        revenueWan: revenueWan === null ? null : Number(revenueWan),
        rdWan: rdWan === null ? null : Number(rdWan),
      })),
    },
    hasIntegrityRecord: openRecords(filing, interest) > 0,
    nameTaken: await isNameTaken(filing.province, name, filing.id, db),
    hasTerm,
  };
}
