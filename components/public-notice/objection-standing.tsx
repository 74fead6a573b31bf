import Link from "next/link";
import { FormMessage } from "@/components/form/form-message";
import { TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonRow } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { ObjectionStanding } from "@/lib/domain/public-notice/record";
import { dateText, momentText } from "@/lib/messages/dates";
import { OBJECTION_STATE_NAMES, objectionWords as words } from "@/lib/messages/public-notice";

type ObjectionQueryProps = {
  typed: { number: string; code: string };
  errors: { number?: string; code?: string };
  /** Why nothing is shown; null where nothing was asked. */
  refusal: string | null;
};

/** Number and code in; the answer has an address that can be kept. */
export function ObjectionQuery({ typed, errors, refusal }: ObjectionQueryProps) {
  return (
    <>
      <PageHeading title={words.queryTitle} lead={words.queryLead} />
      {refusal ? <FormMessage status="refused" message={refusal} /> : null}
      <form method="get" action="/notices/objections" noValidate>
        <TextField
          name="number"
          label={words.number}
          defaultValue={typed.number}
          required
          autoComplete="off"
          {...(errors.number ? { error: errors.number } : {})}
        />
        <TextField
          name="code"
          label={words.code}
          defaultValue={typed.code}
          required
          width="short"
          autoComplete="off"
          {...(errors.code ? { error: errors.code } : {})}
        />
        <ButtonRow>
          <Button type="submit">{words.query}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

/** What became of an objection; the same page is its receipt. */
export function ObjectionStandingPage({ standing, code }: { standing: ObjectionStanding; code: string }) {
  const { number, notice, receivedAt, state, dueOn, answer, answeredAt } = standing;
  return (
    <>
      <Panel
        title={state === "notHandled" ? words.unhandledTitle : words.receivedTitle}
        numberLabel={words.number}
        number={number}
      >
        <p>
          {`${words.code}：`}
          <strong className="font-serif text-ink">{code}</strong>
        </p>
        <p className="mt-3">{words.keep}</p>
      </Panel>
      <div className="mt-8">
        <DefinitionList
          items={[
            { term: words.state, value: <strong>{OBJECTION_STATE_NAMES[state]}</strong> },
            {
              term: words.notice,
              value: <Link href={`/notices/${notice.id}`}>{`${notice.title}（${notice.number}）`}</Link>,
            },
            { term: words.receivedAt, value: momentText(receivedAt) },
            ...(state === "received"
              ? [{ term: words.dueOn, value: dueOn ? dateText(dueOn) : words.dueUnknown }]
              : []),
            ...(answer
              ? [{ term: words.answer, value: <p className="whitespace-pre-wrap">{answer}</p> }]
              : []),
            ...(answeredAt ? [{ term: words.answeredAt, value: momentText(answeredAt) }] : []),
          ]}
        />
      </div>
      <p className="mt-8" data-print="hidden">
        <Link href="/notices/objections">{words.again}</Link>
      </p>
    </>
  );
}
