import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import type { FormAction } from "@/lib/action-result";
import { momentText } from "@/lib/messages/dates";
import { interestWords as words } from "@/lib/messages/interest";

type Interest = { id: string; unit: string; reason: string; declaredAt: Date; endedAt: Date | null };

type InterestsProps = {
  interests: readonly Interest[];
  /** Of the unit a case was left for. */
  creditCode: string;
  declare: FormAction;
  end: FormAction;
};

/** Declarations of interest: those that stand and those that ended, and the form for another. */
export function Interests({ interests, creditCode, declare, end }: InterestsProps) {
  return (
    <>
      <PageHeading
        title={words.title}
        lead={words.lead}
        back={{ href: "/account", label: words.toAccount }}
      />
      {interests.length === 0 ? <p className="mb-10 text-ink-2">{words.none}</p> : null}
      <ul className="mb-10 max-w-measure">
        {interests.map((interest) => (
          <li key={interest.id} className="border-b border-line py-4">
            <Declared interest={interest} end={end} />
          </li>
        ))}
      </ul>
      <ActionForm action={declare}>
        <TextField
          name="creditCode"
          label={words.creditCode}
          width="medium"
          required
          spellCheck={false}
          autoComplete="off"
          defaultValue={creditCode}
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} most={500} required />
        <SubmitButton>{words.declare}</SubmitButton>
      </ActionForm>
    </>
  );
}

const Declared = ({ interest, end }: { interest: Interest; end: FormAction }) => (
  <>
    <p className="font-semibold">{interest.unit}</p>
    <p className="whitespace-pre-wrap">{interest.reason}</p>
    <p className="mb-3 text-sm text-ink-3">
      {words.declared(momentText(interest.declaredAt))}
      {interest.endedAt ? `，${words.ended(momentText(interest.endedAt))}` : ""}
    </p>
    {interest.endedAt ? null : (
      <ActionForm action={end} hidden={{ interestId: interest.id }}>
        <SubmitButton variant="quiet">
          {words.end}
          <span className="sr-only">{words.endOf(interest.unit)}</span>
        </SubmitButton>
      </ActionForm>
    )}
  </>
);
