import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox, SelectField, type SelectOption } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { FormAction, FormValues } from "@/lib/action-result";
import { organizationPages, organizationWords } from "@/lib/messages/organization";
import { kindOptions } from "./options";

const words = organizationPages.register;

type RegisterFormProps = { action: FormAction; regions: SelectOption[]; returned: FormValues };

const textOf = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");

/** A unit by its credit code; a code that fails its check can go to staff. */
export function RegisterForm({ action, regions, returned }: RegisterFormProps) {
  return (
    <ActionForm action={action}>
      <TextField
        name="creditCode"
        label={organizationWords.creditCode}
        hint={words.codeHint}
        defaultValue={textOf(returned.creditCode)}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField
        name="name"
        label={organizationWords.name}
        hint={words.nameHint}
        defaultValue={textOf(returned.name)}
        width="full"
        required
      />
      <SelectField
        name="kind"
        label={organizationWords.kind}
        options={kindOptions}
        defaultValue={textOf(returned.kind)}
        required
      />
      <SelectField
        name="regionCode"
        label={organizationWords.region}
        hint={words.regionHint}
        options={regions}
        defaultValue={textOf(returned.regionCode)}
        required
      />
      <Details summary={words.askTitle}>
        <Checkbox name="askStaff" label={words.askStaff} hint={words.askHint} />
        <TextArea
          name="explanation"
          label={words.explanation}
          defaultValue={textOf(returned.explanation)}
          rows={3}
          optional
        />
      </Details>
      <ButtonRow>
        <SubmitButton>{words.submit}</SubmitButton>
        <Link href="/workspace/organization/join" className="inline-block py-2 text-sm">
          {words.joinInstead}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
