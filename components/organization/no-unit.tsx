import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { organizationPages } from "@/lib/messages/organization";
import { OwnRequests } from "./workspace-overview";

const words = organizationPages.workspace;

/** The workspace of a person who acts for no unit yet. */
export function NoUnit(requests: Parameters<typeof OwnRequests>[0]) {
  return (
    <>
      <PageHeading title={words.title} lead={words.noUnit} />
      <OwnRequests {...requests} />
      <p>
        <ButtonLink href="/workspace/organization">{words.enter}</ButtonLink>
      </p>
    </>
  );
}
