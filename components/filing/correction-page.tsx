import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Clock } from "@/components/ui/clock";
import { InsetText, SuccessNotice } from "@/components/ui/notice-box";
import type { FormAction, FormValues } from "@/lib/action-result";
import { addressPath } from "@/lib/domain/filing/address";
import { type DraftItem, type DraftView, mayAct } from "@/lib/domain/filing/draft-view";
import type { DueView } from "@/lib/domain/filing/due";
import { addressLabel } from "@/lib/messages/checks";
import { EXTENSION_WORDS, extensionRequest } from "@/lib/messages/extension";
import { correction, filing } from "@/lib/messages/filing";
import { dueWords } from "@/lib/messages/filing-status";
import { answerName } from "@/lib/schemas/filing";
import { checkContext } from "./check-context";
import { Errors } from "./check-page";

type CorrectionPageProps = {
  draft: DraftView;
  due: DueView | null;
  /** Given back after sign-in. */
  returned: FormValues | null;
  saved: boolean;
  action: FormAction;
};

type ItemProps = { draft: DraftView; item: DraftItem; number: number; returned: FormValues | null };

function Item({ draft, item, number, returned }: ItemProps) {
  const name = answerName(item.id);
  const kept = returned?.[name];
  return (
    <section className="mb-10 border-t border-line-2 pt-5" id={`item-${number}`}>
      <SectionHeading aside={<Link href={addressPath(draft.id, item.address)}>{correction.goTo}</Link>}>
        {correction.item(number)} {addressLabel(item.address, checkContext(draft))}
      </SectionHeading>
      <dl className="mb-5 max-w-measure">
        <dt className="text-sm text-ink-3">{correction.problem}</dt>
        <dd className="mb-3 whitespace-pre-line">{item.problem}</dd>
        <dt className="text-sm text-ink-3">{correction.remedy}</dt>
        <dd className="whitespace-pre-line">{item.remedy}</dd>
      </dl>
      <TextArea
        name={name}
        label={correction.answer}
        hint={correction.answerHint}
        rows={3}
        required
        defaultValue={typeof kept === "string" ? kept : item.answer}
      />
    </section>
  );
}

/** More time is asked for once. */
function Extension({ draft: { id, correction: open } }: Pick<ItemProps, "draft">) {
  if (!open) return null;
  return (
    <p className="mb-8">
      {EXTENSION_WORDS[open.extension]}
      {open.extension === "open" ? (
        <Link href={`/workspace/filings/${id}/extension`} className="ml-3">
          {extensionRequest.title}
        </Link>
      ) : null}
    </p>
  );
}

/** Each item of the notice with its way to the field, and one answer each. */
export function CorrectionPage({ draft, due, returned, saved, action }: CorrectionPageProps) {
  const administrator = mayAct(draft, "answerCorrection", "answerCorrectionInReview");
  const items = draft.correction?.items ?? [];
  return (
    <>
      <PageHeading
        caption={draft.name || filing.untitled}
        title={correction.title}
        back={{ href: `/workspace/filings/${draft.id}`, label: filing.backToStatus }}
      />
      <Clock title={correction.lead} deadline={dueWords(due) || undefined} />
      <Extension draft={draft} />
      {saved ? <SuccessNotice>{correction.saved}</SuccessNotice> : null}
      {draft.problems.some(({ severity }) => severity === "error") ? <Errors draft={draft} /> : null}
      <ActionForm action={action} hidden={{ filingId: draft.id }}>
        {items.map((item, index) => (
          <Item key={item.id} draft={draft} item={item} number={index + 1} returned={returned} />
        ))}
        {administrator ? null : <InsetText>{correction.onlyAdministrator}</InsetText>}
        <ButtonRow>
          <SubmitButton variant={administrator ? "quiet" : "primary"} name="do" value="save">
            {correction.save}
          </SubmitButton>
          {administrator ? (
            <SubmitButton name="do" value="submit">
              {correction.submit}
            </SubmitButton>
          ) : null}
          <ButtonLink href={`/api/filings/${draft.id}/application`} variant="quiet" download>
            {filing.printForm}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}
