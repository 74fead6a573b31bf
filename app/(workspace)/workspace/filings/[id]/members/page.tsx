import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberListView } from "@/components/member/member-list-view";
import { matchesMember, readMemberFilter } from "@/lib/domain/filing/member-filter";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { memberList } from "@/lib/messages/member";
import { listMembers } from "@/lib/usecases/member/list-members";
import { inviteMembers } from "./actions";

export const metadata: Metadata = { title: memberList.title };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function MembersPage({ params, searchParams }: Props) {
  const [{ id }, query, actor] = [await params, await searchParams, await requireOrganization()];
  const list = (await listMembers(actor, id, now())) ?? notFound();
  const filter = readMemberFilter(query);
  return (
    <MemberListView
      {...list}
      shown={list.members.filter((member) => matchesMember(filter, member))}
      filter={filter}
      said={{ sent: query.sent, without: query.without, removed: query.removed }}
      inviteAction={inviteMembers}
    />
  );
}
