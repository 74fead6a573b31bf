import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { momentText } from "@/lib/messages/dates";
import { organizationPages } from "@/lib/messages/organization";

const words = organizationPages.colleagues;

type JoinRequestRow = {
  id: string;
  personName: string;
  personEmail: string;
  text: string;
  createdAt: Date;
};

/** People who ask to join, each with both answers. */
export function JoinRequests({
  requests,
  action,
}: {
  requests: readonly JoinRequestRow[];
  action: FormAction;
}) {
  return (
    <section className="mb-12">
      <SectionHeading>{words.requests}</SectionHeading>
      {requests.length === 0 ? (
        <p className="text-ink-2">{words.noRequests}</p>
      ) : (
        <RequestList requests={requests} action={action} />
      )}
    </section>
  );
}

function RequestList({ requests, action }: Parameters<typeof JoinRequests>[0]) {
  return (
    <ul className="border-t border-line-2">
      {requests.map(({ id, personName, personEmail, text, createdAt }) => (
        <li key={id} className="border-b border-line py-4">
          <p>
            <strong>{personName}</strong>
            <span className="ml-3 break-all text-sm text-ink-3">
              {personEmail} · {momentText(createdAt)}
            </span>
          </p>
          <p className="max-w-measure whitespace-pre-line text-ink-2">{text}</p>
          <ActionForm action={action} hidden={{ requestId: id }}>
            <ButtonRow>
              <SubmitButton name="decision" value="accept">
                {words.accept}
              </SubmitButton>
              <SubmitButton variant="quiet" name="decision" value="refuse">
                {words.refuse}
              </SubmitButton>
            </ButtonRow>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
