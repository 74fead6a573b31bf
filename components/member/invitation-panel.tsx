import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action-result";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { dateText, momentText } from "@/lib/messages/dates";
import { memberList, memberPage } from "@/lib/messages/member";

export type InvitationLink = { address: string; qr: string; entrance: string };
export type InvitationTimes = {
  shortCode: string;
  expiresAt: Date;
  sentAt: Date | null;
  openedAt: Date | null;
};

type Props = {
  filingId: string;
  memberId: string;
  path: string;
  invitation: InvitationTimes | null;
  link: InvitationLink | null;
  mayInvite: boolean;
  leadVerified: boolean;
  inviteAction: FormAction;
  revokeAction: FormAction;
};

/** The invitation with everything it can be handed over by: link, short code, QR code, letter. */
export function InvitationPanel(props: Props) {
  const { filingId, memberId, path, invitation, link, mayInvite, leadVerified, inviteAction, revokeAction } =
    props;
  return (
    <>
      {invitation && link ? (
        <>
          <InvitationFacts invitation={invitation} link={link} />
          <div className="mt-6 flex flex-wrap gap-4">
            <ButtonLink href={`${path}/letter`} variant="quiet" download>
              {memberPage.letter}
            </ButtonLink>
          </div>
        </>
      ) : (
        <p className="text-ink-2">{memberPage.none}</p>
      )}
      {leadVerified ? null : <p className="mt-4 max-w-measure text-ink-2">{memberList.notVerified.text}</p>}
      {mayInvite ? (
        <div className="mt-6">
          <ActionForm action={inviteAction} hidden={{ filingId, memberId }}>
            <SubmitButton>{invitation ? memberPage.resend : memberPage.send}</SubmitButton>
          </ActionForm>
          {invitation ? <p className="mt-2 text-sm text-ink-3">{memberPage.resendHint}</p> : null}
        </div>
      ) : null}
      {invitation ? (
        <div className="mt-6">
          <ActionForm action={revokeAction} hidden={{ memberId }}>
            <SubmitButton variant="danger">{memberPage.revoke}</SubmitButton>
          </ActionForm>
          <p className="mt-2 text-sm text-ink-3">{memberPage.revokeHint}</p>
        </div>
      ) : null}
    </>
  );
}

function InvitationFacts({ invitation, link }: { invitation: InvitationTimes; link: InvitationLink }) {
  const { shortCode, expiresAt, sentAt, openedAt } = invitation;
  const items = [
    { term: memberPage.until, value: dateText(shanghaiDate(expiresAt)) },
    ...(sentAt ? [{ term: memberPage.sentAt, value: momentText(sentAt) }] : []),
    { term: memberPage.openedAt, value: openedAt ? momentText(openedAt) : memberPage.notOpened },
    { term: memberPage.link, value: <span className="break-all select-all">{link.address}</span> },
    {
      term: memberPage.shortCode,
      value: (
        <>
          <span className="font-serif text-xl tracking-widest">{shortCode}</span>
          <span className="block text-xs break-all text-ink-3">
            {memberPage.shortCodeHint(link.entrance)}
          </span>
        </>
      ),
    },
  ];
  return (
    <>
      <dl className="border-t border-line-2">
        {items.map(({ term, value }) => (
          <div key={term} className="border-b border-line py-3">
            <dt className="text-ink-3">{term}</dt>
            <dd className="text-base">{value}</dd>
          </div>
        ))}
      </dl>
      <img src={link.qr} alt={memberPage.qr} width={148} height={148} className="mt-4 border border-line" />
    </>
  );
}
