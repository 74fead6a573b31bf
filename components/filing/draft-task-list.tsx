import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { type Task, TaskList } from "@/components/layout/task-list";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Warning } from "@/components/ui/notice-box";
import type { Tone } from "@/components/ui/tag";
import { type DraftView, mayAct } from "@/lib/domain/filing/draft-view";
import { PARTS, type PartId, partPath } from "@/lib/domain/filing/parts";
import {
  countConfirmed,
  materialsStatus,
  membersStatus,
  type PartStatus,
  sectionStatus,
} from "@/lib/domain/filing/progress";
import { momentText } from "@/lib/messages/dates";
import { filing, PART_STATUS_NAMES, returnedDraft } from "@/lib/messages/filing";
import { MATERIALS_NAME, MEMBERS_NAME, SECTION_NAMES } from "@/lib/messages/filing-fields";
import { status } from "@/lib/messages/filing-status";

const TONES: Record<PartStatus, Tone | undefined> = {
  notStarted: "neutral",
  inProgress: "blue",
  complete: undefined,
  problem: "seal",
};

function partTask(draft: DraftView, part: PartId): Task {
  const { members, materials, problems, sections } = draft;
  const href = partPath(draft.id, part);
  const shown = (title: string, status: PartStatus, hint?: string): Task => ({
    title,
    href,
    status: PART_STATUS_NAMES[status],
    tone: TONES[status],
    ...(hint ? { hint } : {}),
  });
  if (part === "members") {
    const hint = members.length > 0 ? filing.confirmed(countConfirmed(members), members.length) : undefined;
    return shown(MEMBERS_NAME, membersStatus(members, problems), hint);
  }
  if (part === "materials") {
    const hint = materials.length > 0 ? filing.files(materials.length) : undefined;
    return shown(MATERIALS_NAME, materialsStatus(materials, problems), hint);
  }
  return shown(SECTION_NAMES[part], sectionStatus(part, sections[part]?.values, problems));
}

/** Registration of the lead enterprise: asked once, outside the filing, and needed before submission. */
function leadTask({ lead }: DraftView): Task {
  return {
    title: filing.leadTask,
    hint: lead.name,
    href: "/workspace/organization",
    status: lead.verified ? filing.leadVerified : filing.leadNotVerified,
    ...(lead.verified ? {} : { tone: "amber" as const }),
  };
}

/** A case that came back keeps its number; the office's words stand above the work. */
const Returned = ({ returned, caseNumber }: Pick<DraftView, "returned" | "caseNumber">) =>
  returned ? (
    <Warning title={returnedDraft.title(returned.office, momentText(returned.at))}>
      <p className="whitespace-pre-wrap">{returned.reasons}</p>
      <p>{returnedDraft.lead(caseNumber ?? "")}</p>
    </Warning>
  ) : null;

/** The parts of a draft in any order, each with where it stands. */
export function DraftTaskList({ draft }: { draft: DraftView }) {
  const base = `/workspace/filings/${draft.id}`;
  return (
    <>
      <PageHeading
        caption={draft.track.name}
        title={draft.name || filing.untitled}
        lead={filing.tasksIntro}
        back={{ href: "/workspace/filings", label: filing.workspace }}
      />
      <Returned returned={draft.returned} caseNumber={draft.caseNumber} />
      <SectionHeading>{filing.prepare}</SectionHeading>
      <TaskList tasks={[leadTask(draft), ...PARTS.map((part) => partTask(draft, part))]} />
      <div className="mt-12">
        <SectionHeading>{filing.last}</SectionHeading>
        <p className="max-w-measure text-ink-2">{filing.checkHint}</p>
        <ButtonRow>
          <ButtonLink href={`${base}/check`}>{filing.checkAnswers}</ButtonLink>
          <ButtonLink href={`/api/filings/${draft.id}/application`} variant="quiet" download>
            {filing.printForm}
          </ButtonLink>
          {draft.caseNumber === null ? (
            <ButtonLink href={`${base}/discard`} variant="quiet">
              {filing.discard}
            </ButtonLink>
          ) : null}
          {mayAct(draft, "withdraw") ? (
            <ButtonLink href={`${base}/withdraw`} variant="quiet">
              {status.withdraw}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </div>
    </>
  );
}
