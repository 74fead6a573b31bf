import { PageHeading } from "@/components/layout/page-heading";
import type { FormAction } from "@/lib/action-result";
import type { MemberProgress as Progress } from "@/lib/domain/filing/member-progress";
import { entrance, ownInvitations } from "@/lib/messages/invitation";
import { uploadSentence } from "@/lib/messages/member";
import { MemberProgress } from "./member-progress";
import { type OwnPartProps, OwnPartView } from "./own-part-view";

type Props = {
  part: OwnPartProps["part"];
  /** How far the case has come; null before the unit has confirmed. */
  progress: Progress | null;
  /** Whether this person may answer for the unit. */
  isAdministrator: boolean;
  said: string | undefined;
  file: { id: string; name: string } | null;
  fileError: string | undefined;
  confirmAction: FormAction;
  refuseAction: FormAction;
};

/** The own part as the member unit sees it by account. */
export function MemberUnitPart(props: Props) {
  const { part, progress, isAdministrator, said, file, fileError, confirmAction, refuseAction } = props;
  const path = `/workspace/invitations/${part.memberId}`;
  const sealedPage = { back: path, file, error: fileError ? uploadSentence(fileError) : null };
  return (
    <>
      <PageHeading
        title={part.view.consortiumName || entrance.unnamed}
        caption={part.view.memberName}
        back={{ href: "/workspace/invitations", label: ownInvitations.back }}
      />
      <OwnPartView
        part={part}
        agreementHref={`${path}/agreement`}
        said={said ?? null}
        progress={progress ? <MemberProgress progress={progress} /> : null}
        forms={isAdministrator ? { hidden: {}, sealedPage, confirmAction, refuseAction } : null}
      />
    </>
  );
}
