import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { Button, ButtonRow } from "@/components/ui/button";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { organizationPages, organizationWords } from "@/lib/messages/organization";

const words = organizationPages.join;

/** Looks a unit up by its code; a plain form, the answer is the page itself. */
export function FindUnitForm({ code, error }: { code: string; error?: string }) {
  return (
    <form method="get" className="mb-8">
      <TextField
        name="code"
        label={organizationWords.creditCode}
        hint={words.findHint}
        defaultValue={code}
        error={error}
        spellCheck={false}
      />
      <ButtonRow>
        <Button variant="quiet" type="submit">
          {words.find}
        </Button>
      </ButtonRow>
    </form>
  );
}

type JoinFormProps = { action: FormAction; unit: { id: string; name: string }; code: string };

export function JoinForm({ action, unit, code }: JoinFormProps) {
  return (
    <>
      <InsetText>
        {unit.name} {code}
      </InsetText>
      <ActionForm action={action} hidden={{ organizationId: unit.id }}>
        <TextArea
          name="message"
          label={words.message}
          hint={words.messageHint}
          rows={4}
          most={300}
          required
        />
        <ButtonRow>
          <SubmitButton>{words.submit}</SubmitButton>
          <Link
            href={`/workspace/organization/takeover?code=${encodeURIComponent(code)}`}
            className="inline-block py-2 text-sm"
          >
            {words.takeover}
          </Link>
        </ButtonRow>
      </ActionForm>
    </>
  );
}
