import { staffNames } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { deadlineDays } from "../../domain/filing/deadline-days";
import { fits } from "../../domain/filing/decide";
import type { StaffStep, StepView } from "../../domain/filing/staff-steps";
import { TRANSITIONS } from "../../domain/filing/transitions";
import { assessFiling } from "../filing/assess";

/** A case with one act of staff; null where the case is not theirs or the act is of no post they hold. */
export async function findStep(
  actor: Actor,
  filingId: string,
  step: StaffStep,
  at: Date,
): Promise<StepView | null> {
  const assessment = actor.kind === "staff" ? await assessFiling(actor, filingId, at) : null;
  if (!assessment) return null;
  const { filing, track, actions } = assessment;
  if (!TRANSITIONS.some((row) => row.action === step && fits(row.who, actor, filing))) return null;
  const open = actions.find(({ action }) => action === step);
  const [proposal] = filing.opinions.filter((opinion) => opinion.step === "proposal");
  const names = await staffNames(proposal ? [proposal.byId] : []);
  return {
    step,
    id: filing.id,
    name: filing.name,
    caseNumber: filing.caseNumber ?? "",
    state: filing.state,
    lead: filing.leadOrganization.name,
    to: open?.to ?? null,
    blockedBy: open?.blockedBy ?? [],
    terms: deadlineDays(track),
    proposal: proposal
      ? {
          outcome: proposal.outcome,
          reasons: proposal.reasons,
          remedies: proposal.remedies,
          by: names.get(proposal.byId) ?? "",
          at: proposal.at,
        }
      : null,
  };
}
