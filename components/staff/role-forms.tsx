import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup, SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { STAFF_ROLES, type StaffRole } from "@/lib/domain/actor";
import { POST_NAMES } from "@/lib/messages/filing-status";
import { staffAccounts } from "@/lib/messages/staff-accounts";

const words = staffAccounts.form;

type Office = { code: string; name: string };
type RoleFieldsProps = {
  offices: readonly Office[];
  roles?: readonly StaffRole[];
  officeCode?: string | null;
};

function RoleFields({ offices, roles = [], officeCode = null }: RoleFieldsProps) {
  return (
    <>
      <CheckboxGroup
        name="roles"
        label={words.roles}
        hint={words.rolesHint}
        options={STAFF_ROLES.map((role) => ({ value: role, label: POST_NAMES[role] }))}
        defaultValues={[...roles]}
      />
      {offices.length > 0 ? (
        <SelectField
          name="officeCode"
          label={words.office}
          hint={words.officeHint}
          options={offices.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={officeCode ?? ""}
          optional
        />
      ) : null}
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} most={500} required />
    </>
  );
}

/** A person who gets an account, with the roles to be granted. */
export function NewAccountForm({ action, offices }: { action: FormAction; offices: readonly Office[] }) {
  return (
    <ActionForm action={action}>
      <TextField name="name" label={words.name} autoComplete="off" width="medium" required />
      <TextField
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <RoleFields offices={offices} />
      <ButtonRow>
        <SubmitButton>{words.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

type RoleRequestFormProps = RoleFieldsProps & { action: FormAction; userId: string };

/** Other roles for a person who has an account. */
export function RoleRequestForm({ action, userId, ...fields }: RoleRequestFormProps) {
  return (
    <ActionForm action={action} hidden={{ userId }}>
      <RoleFields {...fields} />
      <ButtonRow>
        <SubmitButton>{staffAccounts.request.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
