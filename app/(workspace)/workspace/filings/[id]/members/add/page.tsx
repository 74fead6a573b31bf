import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddMembersView } from "@/components/member/add-members-view";
import { searchDirectory } from "@/lib/data/directory";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { memberAdd } from "@/lib/messages/member";
import { listMembers } from "@/lib/usecases/member/list-members";
import { chooseMember, typeMember } from "../actions";

export const metadata: Metadata = { title: memberAdd.title };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ q?: string; refused?: string }> };

export default async function AddMembersPage({ params, searchParams }: Props) {
  const [{ id }, query, actor] = [await params, await searchParams, await requireOrganization()];
  const list = await listMembers(actor, id, now());
  if (!list?.mayChange) return notFound();
  const text = typeof query.q === "string" ? query.q.trim().slice(0, 100) : "";
  const found = text ? await searchDirectory(actor, text, 20) : null;
  return (
    <AddMembersView
      filing={list.filing}
      query={text}
      found={found}
      taken={list.members.flatMap(({ organizationId }) => organizationId ?? []).concat(list.filing.lead.id)}
      refused={typeof query.refused === "string" ? query.refused : null}
      chooseAction={chooseMember}
      typeAction={typeMember}
    />
  );
}
