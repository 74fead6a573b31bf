import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText, SuccessNotice, Warning } from "@/components/ui/notice-box";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { FormAction } from "@/lib/action-result";
import type { MemberFilter } from "@/lib/domain/filing/member-filter";
import { type MemberState, RESENT_STATES } from "@/lib/domain/filing/member-states";
import { memberList } from "@/lib/messages/member";
import { MemberFilterForm } from "./member-filter-form";
import { type MemberRow, MemberTable } from "./member-table";

type Said = Readonly<Record<"sent" | "without" | "removed", string | string[] | undefined>>;

type Props = {
  filing: { id: string; name: string };
  members: readonly MemberRow[];
  shown: readonly MemberRow[];
  filter: MemberFilter;
  mayChange: boolean;
  mayInvite: boolean;
  leadVerified: boolean;
  agreementMissing: boolean;
  said: Said;
  inviteAction: FormAction;
};

/** All members of a filing: how many have confirmed, who has not, and one button for all of those. */
export function MemberListView(props: Props) {
  const { filing, members, shown, filter, mayChange, leadVerified, agreementMissing, said } = props;
  const path = `/workspace/filings/${filing.id}/members`;
  const counts = countStates(members);
  return (
    <>
      <PageHeading
        title={memberList.title}
        caption={filing.name}
        back={{ href: `/workspace/filings/${filing.id}`, label: memberList.back }}
        actions={mayChange ? <ButtonLink href={`${path}/add`}>{memberList.add}</ButtonLink> : null}
      />
      <Done said={said} />
      {leadVerified ? null : <NotVerified />}
      {mayChange && agreementMissing ? <InsetText>{memberList.agreementMissing}</InsetText> : null}
      {members.length > 0 ? (
        <>
          <div className="mb-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
            <div className="min-w-0 grow">
              <Confirmations confirmed={counts.confirmed ?? 0} total={members.length} />
            </div>
            <InviteAll {...props} />
          </div>
          <MemberFilterForm path={path} filter={filter} counts={counts} total={members.length} />
        </>
      ) : null}
      <MemberTable rows={shown} path={path} total={members.length} />
      {members.length > 0 ? <p className="mt-4 text-sm text-ink-3">{memberList.stateHint}</p> : null}
      {mayChange ? null : <InsetText>{memberList.closed}</InsetText>}
    </>
  );
}

function countStates(members: readonly MemberRow[]): Partial<Record<MemberState, number>> {
  const counts: Partial<Record<MemberState, number>> = {};
  for (const { state } of members) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function Confirmations({ confirmed, total }: { confirmed: number; total: number }) {
  const text = memberList.progressText(confirmed, total);
  return <ProgressBar label={memberList.progress} value={confirmed} max={total} text={text} />;
}

function InviteAll({ filing, members, mayInvite, inviteAction }: Props) {
  const open = members.filter(({ state }) => RESENT_STATES.includes(state)).length;
  if (!mayInvite || open === 0) return null;
  return (
    <div data-print="hidden" className="max-w-sm">
      <ActionForm action={inviteAction} hidden={{ filingId: filing.id }}>
        <SubmitButton>{memberList.inviteAll(open)}</SubmitButton>
      </ActionForm>
      <p className="mt-2 text-xs text-ink-3">{memberList.inviteAllHint}</p>
    </div>
  );
}

function NotVerified() {
  return (
    <Warning title={memberList.notVerified.title}>
      {memberList.notVerified.text}
      <Link href="/workspace/organization" className="ml-2">
        {memberList.notVerified.link}
      </Link>
    </Warning>
  );
}

function Done({ said }: { said: Said }) {
  if (said.removed) return <SuccessNotice>{memberList.removed}</SuccessNotice>;
  if (said.sent === undefined) return null;
  const without = Number(said.without) || 0;
  return (
    <SuccessNotice>
      {memberList.sent(Number(said.sent) || 0)}
      {without > 0 ? memberList.withoutContact(without) : null}
    </SuccessNotice>
  );
}
