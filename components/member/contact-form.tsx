import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/action-result";
import { memberPage } from "@/lib/messages/member";

type Props = {
  member: { id: string; version: number };
  contact: { name: string; phone: string; email: string } | null;
  isInvited: boolean;
  action: FormAction;
};

/** The person to invite; another address closes the former link. */
export function ContactForm({ member, contact, isInvited, action }: Props) {
  return (
    <ActionForm action={action} hidden={{ memberId: member.id, version: String(member.version) }}>
      <p className="mb-5 max-w-measure text-sm text-ink-2">
        {isInvited ? memberPage.contactReplace : memberPage.contactHint}
      </p>
      <TextField
        name="contactName"
        label={memberPage.contactName}
        defaultValue={contact?.name}
        width="short"
      />
      <TextField
        name="contactEmail"
        label={memberPage.contactEmail}
        type="email"
        defaultValue={contact?.email}
        autoComplete="off"
      />
      <TextField
        name="contactPhone"
        label={memberPage.contactPhone}
        type="tel"
        defaultValue={contact?.phone}
        width="short"
        optional
      />
      <SubmitButton variant="quiet">{memberPage.contactSave}</SubmitButton>
    </ActionForm>
  );
}
