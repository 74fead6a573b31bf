import { PageHeading } from "@/components/layout/page-heading";
import type { FormAction } from "@/lib/action-result";
import { entrance as words } from "@/lib/messages/invitation";
import { uploadSentence } from "@/lib/messages/member";
import { type EntranceFacts, EntranceView } from "./entrance-view";
import { type OwnPartProps, OwnPartView } from "./own-part-view";

type Part = OwnPartProps["part"] & { sealedPages: readonly { id: string; name: string }[] };

type Action = "sendInvitationCode" | "enterInvitation" | "confirmByLink" | "refuseByLink";

type Props = {
  entrance: EntranceFacts;
  /** Null until the person has proved who he is. */
  part: Part | null;
  token: string;
  /** What stands in the page's address after a form was sent. */
  said: { sent?: string; said?: string; file?: string; fileError?: string };
  actions: Readonly<Record<Action, FormAction>>;
};

/** What a link opens: its entrance, or behind it the invited member's own part. */
export function InvitationView({ entrance, part, token, said, actions }: Props) {
  return (
    <>
      <PageHeading title={words.title} caption={part?.view.memberName} />
      {part ? (
        <InviteePart part={part} token={token} said={said} actions={actions} />
      ) : (
        <EntranceView
          entrance={entrance}
          token={token}
          codeSent={said.sent === "1"}
          sendAction={actions.sendInvitationCode}
          enterAction={actions.enterInvitation}
        />
      )}
    </>
  );
}

function InviteePart({ part, token, said, actions }: Omit<Props, "entrance" | "part"> & { part: Part }) {
  const path = `/invitations/${token}`;
  const file = part.sealedPages.find(({ id }) => id === said.file) ?? null;
  const error = said.fileError ? uploadSentence(said.fileError) : null;
  return (
    <OwnPartView
      part={part}
      agreementHref={`${path}/agreement`}
      said={said.said ?? null}
      forms={{
        hidden: { token },
        sealedPage: { back: path, file, error },
        confirmAction: actions.confirmByLink,
        refuseAction: actions.refuseByLink,
      }}
    />
  );
}
