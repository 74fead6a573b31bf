import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup, RadioGroup, SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/action-result";
import { listOf, textOf, type Values } from "@/lib/domain/filing/sections";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { PART_WORDS } from "@/lib/messages/filing-fields";
import { memberAdd, memberPage } from "@/lib/messages/member";
import { contributionOptions, kindOptions, tierOptions } from "./options";

export type EditedMember = {
  id: string;
  version: number;
  name: string;
  kind: OrganizationKind;
  creditCode: string | null;
  part: Values;
};

/** A member's identity and its own part, saved as typed. */
export function PartForm({ member, action }: { member: EditedMember; action: FormAction }) {
  const { part } = member;
  return (
    <ActionForm action={action} hidden={{ memberId: member.id, version: String(member.version) }}>
      <TextField name="name" label={memberAdd.typed.name} defaultValue={member.name} required />
      <SelectField
        name="kind"
        label={memberAdd.typed.kind}
        options={kindOptions}
        defaultValue={member.kind}
      />
      <TextField
        name="creditCode"
        label={memberAdd.typed.creditCode}
        hint={memberPage.codeHint}
        defaultValue={member.creditCode ?? ""}
        autoComplete="off"
      />
      <PartFields part={part} />
      <SubmitButton>{memberPage.save}</SubmitButton>
    </ActionForm>
  );
}

function PartFields({ part }: { part: Values }) {
  return (
    <>
      <RadioGroup
        name="tier"
        label={PART_WORDS.tier.label}
        options={tierOptions}
        defaultValue={textOf(part.tier)}
        inline
      />
      <TextArea
        name="duty"
        label={PART_WORDS.duty.label}
        hint={PART_WORDS.duty.hint}
        defaultValue={textOf(part.duty)}
      />
      <TextField
        name="taskNumbers"
        label={PART_WORDS.taskNumbers.label}
        hint={PART_WORDS.taskNumbers.hint}
        defaultValue={textOf(part.taskNumbers)}
        width="short"
        optional
      />
      <CheckboxGroup
        name="contributionKind"
        label={PART_WORDS.contributionKind.label}
        options={contributionOptions}
        defaultValues={listOf(part.contributionKind)}
        inline
      />
      <TextField
        name="contributionWan"
        label={PART_WORDS.contributionWan.label}
        hint={PART_WORDS.contributionWan.hint}
        defaultValue={textOf(part.contributionWan)}
        inputMode="decimal"
        width="short"
        optional
      />
    </>
  );
}
