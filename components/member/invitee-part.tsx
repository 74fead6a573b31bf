import type { FormAction } from "./form-action";
import { type OwnPartProps, OwnPartView } from "./own-part-view";

type Props = {
  part: OwnPartProps["part"] & { sealedPages: readonly { id: string; name: string }[] };
  token: string;
  said: string | null;
  /** The sealed page just uploaded. */
  fileId: string | null;
  fileError: string | null;
  actions: Readonly<Record<"confirmByLink" | "refuseByLink", FormAction>>;
};

/** The own part as an invited person sees it by link. */
export function InviteePart({ part, token, said, fileId, fileError, actions }: Props) {
  const path = `/invitations/${token}`;
  const file = part.sealedPages.find(({ id }) => id === fileId) ?? null;
  return (
    <OwnPartView
      part={part}
      agreementHref={`${path}/agreement`}
      said={said}
      forms={{
        hidden: { token },
        sealedPage: { back: path, file, error: fileError },
        confirmAction: actions.confirmByLink,
        refuseAction: actions.refuseByLink,
      }}
    />
  );
}
