import { randomUUID } from "node:crypto";
import type { Tx } from "../../data/client";
import {
  type CopySource,
  createFiling,
  createMaterials,
  createMembers,
  findCopySource,
  isOwnFiling,
} from "../../data/new-filings";
import { inTransaction } from "../../data/transaction";
import type { Actor, Applicant } from "../../domain/actor";
import { copiedSection } from "../../domain/filing/copying";
import type { SectionId, SectionValues } from "../../domain/filing/sections";
import { COPYABLE_STATES } from "../../domain/filing/states";
import { done, type Outcome, refuse } from "../../domain/result";
import { appendEvent } from "./record";

type CopyInput = {
  filingId: string;
  /** UUID made with the page: a second click names the same filing. */
  key: string;
};

/** A new draft from a case that ended without registration: sections, members and materials; confirmations are asked anew. */
export async function copyFiling(
  actor: Actor,
  { filingId, key }: CopyInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "applicant" || !actor.organization) return refuse("notAllowed");
  const { id: leadOrganizationId } = actor.organization;
  return inTransaction(async (tx) => {
    const source = await findCopySource(tx, actor, filingId);
    if (!source) return refuse("notFound");
    if (!COPYABLE_STATES.includes(source.state)) return refuse("illegalTransition");
    const { province, track, name } = source;
    const ids = new Map(source.members.map(({ id }) => [id, randomUUID()]));
    const filing = { id: key, province, track, name, leadOrganizationId, copiedFromId: filingId };
    const sections = copiedSections(source, ids);
    if (!(await createFiling(tx, { ...filing, createdById: actor.userId, sections, at })))
      return (await isOwnFiling(actor, key, tx)) ? done({ id: key }) : refuse("notFound");
    await copyParts(tx, actor, { filingId: key, source, ids }, at);
    return done({ id: key });
  });
}

function copiedSections(
  source: CopySource,
  ids: ReadonlyMap<string, string>,
): Partial<Record<SectionId, SectionValues>> {
  const entries = Object.entries(source.sections) as [SectionId, SectionValues][];
  return Object.fromEntries(
    entries.flatMap(([section, values]) => {
      const copy = copiedSection(section, values, ids);
      return copy ? [[section, copy]] : [];
    }),
  );
}

async function copyParts(
  tx: Tx,
  actor: Applicant,
  { filingId, source, ids }: { filingId: string; source: CopySource; ids: ReadonlyMap<string, string> },
  at: Date,
): Promise<void> {
  const members = source.members.map((member) => ({ ...member, id: ids.get(member.id) ?? randomUUID() }));
  await createMembers(tx, filingId, members);
  await createMaterials(tx, filingId, source.materials, actor.userId, at);
  const event = { filingId, at, action: "start", fromState: null, toState: "draft", actor } as const;
  await appendEvent(tx, { ...event, detail: { copied: true } });
}
