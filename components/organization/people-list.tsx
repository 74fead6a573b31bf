import { Table } from "@/components/ui/table";
import type { AffiliationRole } from "@/lib/domain/actor";
import { maskEmail, maskName } from "@/lib/domain/mask";
import { momentText } from "@/lib/messages/dates";
import { organizationPages, organizationWords } from "@/lib/messages/organization";

const words = organizationPages.colleagues;

export type Person = { userId: string; name: string; email: string; role: AffiliationRole; since: Date };

/** A unit's people as staff see them, names and addresses masked. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  return (
    <Table
      caption={organizationWords.people}
      captionHidden
      rows={people}
      rowKey={({ userId }) => userId}
      columns={[
        { key: "name", header: words.person, cell: ({ name }) => maskName(name) },
        { key: "role", header: words.role, cell: ({ role }) => organizationWords.roles[role] },
        { key: "email", header: words.email, cell: ({ email }) => maskEmail(email) },
        { key: "since", header: words.since, cell: ({ since }) => momentText(since) },
      ]}
    />
  );
}
