import { SectionHeading } from "@/components/layout/section-heading";
import { InsetText } from "@/components/ui/notice-box";
import { type Column, Table } from "@/components/ui/table";
import { type PermissionRow, permissionsByPost } from "@/lib/domain/filing/permissions";
import type { Who } from "@/lib/domain/filing/transition";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { POST_NAMES } from "@/lib/messages/filing-status";
import { permissions } from "@/lib/messages/permissions";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";

const COLUMNS: Column<PermissionRow>[] = [
  { key: "act", header: permissions.act, width: "w-[20%]", cell: ({ action }) => ACTION_WORDS[action].label },
  {
    key: "states",
    header: permissions.states,
    width: "w-[28%]",
    cell: ({ from }) => from.map((state) => STAFF_STATE_NAMES[state]).join("、"),
  },
  {
    key: "to",
    header: permissions.to,
    width: "w-[14%]",
    cell: ({ action, to }) => {
      if (action === "discard") return permissions.discarded;
      return to === "same" ? permissions.same : STAFF_STATE_NAMES[to];
    },
  },
  {
    key: "conditions",
    header: permissions.conditions,
    cell: ({ guards }) =>
      guards.length === 0 ? (
        permissions.noConditions
      ) : (
        <ul className="list-disc pl-5 text-sm">
          {guards.map((guard) => (
            <li key={guard}>{REFUSAL_SENTENCES[guard]}</li>
          ))}
        </ul>
      ),
  },
];

const postName = (who: Who): string =>
  who === "leadUnit" || who === "unitAdministrator" ? permissions[who] : POST_NAMES[who];

/** Every post with its acts, drawn from the transition table. */
export function PermissionTables() {
  const posts = permissionsByPost();
  return (
    <>
      <InsetText>{permissions.apart}</InsetText>
      <nav aria-label={permissions.posts} className="mb-4 text-sm">
        <ul className="flex flex-wrap gap-x-6">
          {posts.map(({ who }) => (
            <li key={who}>
              <a href={`#${who}`} className="inline-block py-1.5">
                {postName(who)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {posts.map(({ who, rows }) => (
        <section key={who} id={who} className="mt-10">
          <SectionHeading>{postName(who)}</SectionHeading>
          <Table
            caption={postName(who)}
            captionHidden
            columns={COLUMNS}
            rows={rows}
            rowKey={({ action }) => action}
          />
        </section>
      ))}
    </>
  );
}
