import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { StatusView } from "@/lib/domain/filing/status-view";
import { momentText } from "@/lib/messages/dates";
import { filing } from "@/lib/messages/filing";
import { APPLICANT_STATE_NAMES } from "@/lib/messages/filing-fields";
import { dueWords, NEXT_WORDS, submitted } from "@/lib/messages/filing-status";
import { holderWords } from "./status-page";

function Facts({ view }: { view: StatusView }) {
  const first = view.submissions.at(-1);
  const due = dueWords(view.due);
  return (
    <DefinitionList
      items={[
        { term: submitted.progressCode, value: <Code code={view.progressCode ?? ""} /> },
        ...(view.submittedAt ? [{ term: submitted.submittedAt, value: momentText(view.submittedAt) }] : []),
        ...(first
          ? [
              {
                term: submitted.hash,
                value: (
                  <>
                    <span className="break-all">{first.sha256}</span>
                    <span className="block text-sm text-ink-3">{submitted.hashHint}</span>
                  </>
                ),
              },
            ]
          : []),
        {
          term: submitted.next,
          value: (
            <>
              <p>{[APPLICANT_STATE_NAMES[view.state], holderWords(view)].filter(Boolean).join(" · ")}</p>
              <p>{NEXT_WORDS[view.state]}</p>
              {due ? <p className="text-seal">{due}</p> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function Code({ code }: { code: string }) {
  return (
    <>
      <span className="font-serif text-lg tracking-widest">{code}</span>
      <span className="block text-sm text-ink-3">{submitted.progressHint}</span>
    </>
  );
}

/** The confirmation of a submission; a bookmark of it always shows how things stand. */
export function SubmittedPage({ view }: { view: StatusView }) {
  const receipt = view.notices.find(({ template }) => template === "receipt");
  return (
    <div className="mx-auto max-w-[46rem]">
      <Panel title={submitted.title} numberLabel={filing.caseNumber} number={view.caseNumber ?? ""}>
        <p>{view.name}</p>
      </Panel>
      <div className="mt-9">
        <Facts view={view} />
      </div>
      <p className="mt-4 text-sm text-ink-3">{submitted.copies}</p>
      <ButtonRow>
        {receipt ? (
          <ButtonLink href={`/api/notices/${receipt.id}`} download>
            {submitted.receipt}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/workspace/filings/${view.id}`} variant="quiet">
          {submitted.toStatus}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}
