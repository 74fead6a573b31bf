import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Timeline } from "@/components/layout/timeline";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { AccountAct } from "@/lib/domain/account/administration";
import type { StaffRole } from "@/lib/domain/actor";
import { momentText } from "@/lib/messages/dates";
import {
  ACCOUNT_ACT_WORDS,
  accountEventName,
  roleNames,
  staffAccounts as words,
} from "@/lib/messages/staff-accounts";
import { actReasonName } from "@/lib/schemas/staff";
import { AccountStateTag } from "./account-tables";
import { RoleRequestForm } from "./role-forms";
import { type OpenRoleRequest, RoleRequest, type SettlementActions } from "./role-request";

type AccountEvent = { id: string; at: Date; action: string; actorName: string; note: string | null };

export type Account = {
  userId: string;
  kind: "staff" | "expert";
  email: string;
  roles: readonly StaffRole[];
  officeCode: string | null;
  officeName: string | null;
  state: keyof typeof words.states;
  lockedUntil: Date | null;
  lastSignInAt: Date | null;
  secondFactorReady: boolean;
  openSessions: number;
  isOwn: boolean;
  acts: readonly AccountAct[];
  request: OpenRoleRequest | null;
  mayRequest: boolean;
  offices: readonly { code: string; name: string }[];
  events: readonly AccountEvent[];
};

type AccountActions = Record<AccountAct | "askForRoles", FormAction> & SettlementActions;
type AccountPageProps = { account: Account; actions: AccountActions };

/** One account: how it stands, what its reader may do, what was done. */
export function AccountPage({ account, actions }: AccountPageProps) {
  const { request, mayRequest, acts, userId, isOwn } = account;
  return (
    <>
      <Facts account={account} />
      {isOwn ? <InsetText>{words.isOwn}</InsetText> : null}
      {!isOwn && !request && !mayRequest && acts.length === 0 ? (
        <InsetText>{words.nothingToDo}</InsetText>
      ) : null}
      {request ? <RoleRequest request={request} actions={actions} /> : null}
      {acts.length > 0 ? (
        <section className="mt-10">
          {acts.map((act) => (
            <ActForm key={act} act={act} userId={userId} action={actions[act]} />
          ))}
        </section>
      ) : null}
      {mayRequest ? (
        <section className="mt-14">
          <SectionHeading>{words.request.title}</SectionHeading>
          <p className="mb-5 max-w-measure text-ink-2">{words.request.lead}</p>
          <RoleRequestForm
            action={actions.askForRoles}
            userId={userId}
            offices={account.offices}
            roles={account.roles}
            officeCode={account.officeCode}
          />
        </section>
      ) : null}
      <section className="mt-14">
        <SectionHeading>{words.history}</SectionHeading>
        <History events={account.events} />
      </section>
    </>
  );
}

function Facts({ account }: { account: Account }) {
  const { kind, officeName, lockedUntil, lastSignInAt, secondFactorReady } = account;
  return (
    <DefinitionList
      items={[
        { term: words.columns.email, value: account.email },
        ...(kind === "staff" ? [{ term: words.columns.roles, value: roleNames(account.roles) }] : []),
        ...(officeName ? [{ term: words.columns.office, value: officeName }] : []),
        {
          term: words.columns.state,
          value: <AccountStateTag state={account.state} />,
          note: lockedUntil ? words.lockedUntil(momentText(lockedUntil)) : null,
        },
        { term: words.columns.lastSignIn, value: lastSignInAt ? momentText(lastSignInAt) : words.never },
        {
          term: words.secondFactor,
          value: secondFactorReady ? words.secondFactorOn : words.secondFactorOff,
        },
        { term: words.openSessions, value: words.devices(account.openSessions) },
      ]}
    />
  );
}

type ActFormProps = { act: AccountAct; userId: string; action: FormAction };

function ActForm({ act, userId, action }: ActFormProps) {
  const { title, lead, button } = ACCOUNT_ACT_WORDS[act];
  return (
    <Details summary={title}>
      <p className="mb-4 max-w-measure text-ink-2">{lead}</p>
      <ActionForm action={action} hidden={{ userId }}>
        <TextField name={actReasonName(act)} label={words.reason} width="full" required />
        <SubmitButton variant={act === "disable" ? "danger" : "quiet"}>{button}</SubmitButton>
      </ActionForm>
    </Details>
  );
}

function History({ events }: { events: readonly AccountEvent[] }) {
  if (events.length === 0) return <p className="text-ink-2">{words.noHistory}</p>;
  return (
    <Timeline
      events={events.map(({ id, at, action, actorName, note }) => ({
        key: id,
        when: momentText(at),
        dateTime: at.toISOString(),
        who: actorName,
        what: accountEventName(action),
        detail: note ? <span className="whitespace-pre-line">{note}</span> : null,
      }))}
    />
  );
}
