import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import type { FormAction } from "@/lib/action-result";
import type { Conclusion } from "@/lib/domain/expert/round";
import { momentText } from "@/lib/messages/dates";
import { CONCLUSION_NAMES, told } from "@/lib/messages/expert";

type ToldRound = {
  id: string;
  number: number;
  conclusion: Conclusion | null;
  reasons: string | null;
  closedAt: Date | null;
  reply: string | null;
  repliedAt: Date | null;
};

type ToldRoundsProps = {
  filing: { id: string; name: string; ended: boolean };
  rounds: readonly ToldRound[];
  action: FormAction;
};

/** The experts' opinions of each round as the lead unit reads and answers them. */
export const ToldRounds = ({ filing, rounds, action }: ToldRoundsProps) => (
  <>
    <PageHeading
      title={told.title}
      caption={filing.name}
      back={{ href: `/workspace/filings/${filing.id}`, label: told.toStatus }}
      lead={told.lead}
    />
    {rounds.length === 0 ? <p>{told.none}</p> : null}
    {rounds.map((round, index) => (
      <section key={round.id} className="mb-12">
        <h2 className="mb-5 text-xl">{told.round(round.number)}</h2>
        <Opinion round={round} />
        {round.repliedAt === null && !filing.ended && index === 0 ? (
          <ReplyForm filingId={filing.id} roundId={round.id} action={action} />
        ) : null}
        {round.repliedAt === null && filing.ended ? <p className="mt-4 text-ink-2">{told.ended}</p> : null}
      </section>
    ))}
  </>
);

const Opinion = ({ round }: { round: ToldRound }) => (
  <DefinitionList
    items={[
      ...(round.closedAt ? [{ term: told.closedAt, value: momentText(round.closedAt) }] : []),
      ...(round.conclusion ? [{ term: told.conclusion, value: CONCLUSION_NAMES[round.conclusion] }] : []),
      { term: told.reasons, value: <p className="max-w-measure whitespace-pre-wrap">{round.reasons}</p> },
      ...(round.reply && round.repliedAt
        ? [
            {
              term: told.reply,
              value: (
                <>
                  <p className="max-w-measure whitespace-pre-wrap">{round.reply}</p>
                  <p className="text-sm text-ink-3">{told.replyAt(momentText(round.repliedAt))}</p>
                </>
              ),
            },
          ]
        : []),
    ]}
  />
);

const ReplyForm = ({
  filingId,
  roundId,
  action,
}: {
  filingId: string;
  roundId: string;
  action: FormAction;
}) => (
  <div className="mt-8">
    <p className="mb-4 max-w-measure text-ink-2">{told.replyLead}</p>
    <ActionForm action={action} hidden={{ filingId, roundId }}>
      <TextArea name="reply" label={told.replyField} required rows={6} most={4000} />
      <SubmitButton>{told.send}</SubmitButton>
    </ActionForm>
  </div>
);
