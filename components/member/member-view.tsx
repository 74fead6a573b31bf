import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TwoColumns } from "@/components/layout/main-content";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import { InsetText, SuccessNotice, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { ConfirmationState, ViewDifference } from "@/lib/domain/filing/fingerprint";
import type { MemberState } from "@/lib/domain/filing/member-states";
import { memberList, memberPage } from "@/lib/messages/member";
import { type AnswerItem, AnswerList } from "./answer-list";
import { ContactForm } from "./contact-form";
import { type InvitationLink, InvitationPanel, type InvitationTimes } from "./invitation-panel";
import { MemberStateTag } from "./member-state-tag";
import { type EditedMember, PartForm } from "./part-form";
import { SealedPageForm } from "./sealed-page-form";

type Action =
  | "savePart"
  | "replaceContact"
  | "inviteMembers"
  | "revokeInvitation"
  | "removeMember"
  | "recordSealedPage";

type Props = {
  page: {
    filing: { id: string; name: string };
    member: EditedMember;
    contact: { name: string; phone: string; email: string } | null;
    invitation: InvitationTimes | null;
    answers: readonly AnswerItem[];
    differences: readonly ViewDifference[];
    state: MemberState;
    confirmation: ConfirmationState;
    fingerprint: string;
    mayEdit: boolean;
    mayRemove: boolean;
    mayInvite: boolean;
    mayAnswer: boolean;
    leadVerified: boolean;
  };
  link: InvitationLink | null;
  /** What was just done. */
  said: string | null;
  sealedFile: { id: string; name: string } | null;
  fileError: string | null;
  actions: Readonly<Record<Action, FormAction>>;
};

const doneSentences: Readonly<Record<string, string>> = {
  added: memberList.added,
  saved: memberPage.saved,
  contactSaved: memberPage.contactSaved,
  contactMoved: memberPage.contactMoved,
  sent: memberPage.sent,
  revoked: memberPage.revoked,
  sealedDone: memberPage.sealedDone,
};

/** One member as its lead unit sees it: content and contact at the left, invitation and answers at the right. */
export function MemberView(props: Props) {
  const { page, said, actions } = props;
  const { member, filing } = page;
  const done = said ? doneSentences[said] : undefined;
  return (
    <>
      <PageHeading
        title={member.name}
        caption={filing.name}
        back={{ href: `/workspace/filings/${filing.id}/members`, label: memberPage.back }}
        lead={<MemberStateTag state={page.state} />}
      />
      {done ? <SuccessNotice>{done}</SuccessNotice> : null}
      <TwoColumns aside={<InvitationAside {...props} />}>
        <Part id="part" title={memberPage.part}>
          {page.confirmation === "confirmed" && page.mayEdit ? (
            <Warning>{memberPage.partVoids}</Warning>
          ) : null}
          {page.mayEdit ? (
            <PartForm member={member} action={actions.savePart} />
          ) : (
            <InsetText>{memberPage.locked}</InsetText>
          )}
        </Part>
        {page.mayAnswer ? (
          <Part id="contact" title={memberPage.contact}>
            <ContactForm
              member={member}
              contact={page.contact}
              isInvited={page.invitation !== null}
              action={actions.replaceContact}
            />
          </Part>
        ) : null}
        <Part id="answers" title={memberPage.answers}>
          <AnswerList answers={page.answers} openFiles />
        </Part>
        <MemberEnd {...props} />
      </TwoColumns>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-14">
      <SectionHeading id={id}>{title}</SectionHeading>
      {children}
    </section>
  );
}

function InvitationAside({ page, link, actions }: Props) {
  const path = `/workspace/filings/${page.filing.id}/members/${page.member.id}`;
  return (
    <>
      <SectionHeading id="invitation">{memberPage.invitation}</SectionHeading>
      <InvitationPanel
        filingId={page.filing.id}
        memberId={page.member.id}
        path={path}
        invitation={page.invitation}
        link={link}
        mayInvite={page.mayInvite}
        leadVerified={page.leadVerified}
        inviteAction={actions.inviteMembers}
        revokeAction={actions.revokeInvitation}
      />
    </>
  );
}

/** What is rarely needed stands last and closed. */
function MemberEnd({ page, sealedFile, fileError, actions }: Props) {
  const { member, filing } = page;
  return (
    <>
      {page.mayAnswer && page.confirmation !== "confirmed" ? (
        <div id="sealed" className="mb-6">
          <Details summary={memberPage.sealed} open={sealedFile !== null || fileError !== null}>
            <SealedPageForm
              member={member}
              path={`/workspace/filings/${filing.id}/members/${member.id}`}
              fingerprint={page.fingerprint}
              lastAnswerId={page.answers[0]?.id ?? ""}
              file={sealedFile}
              error={fileError}
              action={actions.recordSealedPage}
            />
          </Details>
        </div>
      ) : null}
      {page.mayRemove ? (
        <Details summary={memberPage.remove}>
          <p className="mb-5 max-w-measure text-ink-2">{memberPage.removeHint}</p>
          <ActionForm
            action={actions.removeMember}
            hidden={{ memberId: member.id, version: String(member.version) }}
          >
            <SubmitButton variant="danger">{memberPage.removeSubmit}</SubmitButton>
          </ActionForm>
        </Details>
      ) : null}
    </>
  );
}
