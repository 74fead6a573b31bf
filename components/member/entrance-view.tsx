import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { SuccessNotice, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { entrance as words } from "@/lib/messages/invitation";

export type EntranceFacts = {
  status: "open" | "expired" | "revoked" | "closed";
  consortiumName: string;
  leadName: string;
  memberName: string;
  codeGoesTo: string;
  creditCodeKnown: boolean;
};

type Props = {
  entrance: EntranceFacts;
  token: string;
  codeSent: boolean;
  sendAction: FormAction;
  enterAction: FormAction;
};

/** Before anybody proved who he is: who invites whom to what, and how to prove it. */
export function EntranceView({ entrance, token, codeSent, sendAction, enterAction }: Props) {
  const { status } = entrance;
  if (status !== "open") {
    const [title, text] = words.status[status];
    return (
      <>
        <Warning title={title}>{text}</Warning>
        <Facts entrance={entrance} />
      </>
    );
  }
  return (
    <>
      <Facts entrance={entrance} />
      <section aria-labelledby="prove" className="mt-12">
        <SectionHeading id="prove">{words.prove}</SectionHeading>
        {codeSent ? (
          <SuccessNotice>{words.codeSent(entrance.codeGoesTo)}</SuccessNotice>
        ) : (
          <p className="mb-5 max-w-measure text-ink-2">{words.sendHint(entrance.codeGoesTo)}</p>
        )}
        {codeSent ? <EnterForm entrance={entrance} token={token} action={enterAction} /> : null}
        <ActionForm action={sendAction} hidden={{ token }}>
          <SubmitButton variant={codeSent ? "quiet" : "primary"}>
            {codeSent ? words.sendAgain : words.send}
          </SubmitButton>
        </ActionForm>
      </section>
    </>
  );
}

function Facts({ entrance }: { entrance: EntranceFacts }) {
  return (
    <DefinitionList
      items={[
        { term: words.consortium, value: entrance.consortiumName || words.unnamed },
        { term: words.leadUnit, value: entrance.leadName },
        { term: words.member, value: entrance.memberName },
      ]}
    />
  );
}

function EnterForm({
  entrance,
  token,
  action,
}: {
  entrance: EntranceFacts;
  token: string;
  action: FormAction;
}) {
  return (
    <div className="mb-8">
      <ActionForm action={action} hidden={{ token }}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <TextField
          name="creditCode"
          label={words.creditCode}
          hint={entrance.creditCodeKnown ? words.creditCodeKnown : words.creditCodeNew}
          autoComplete="off"
        />
        <SubmitButton>{words.enter}</SubmitButton>
      </ActionForm>
    </div>
  );
}
