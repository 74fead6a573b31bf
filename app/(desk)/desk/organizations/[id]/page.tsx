import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DeskUnit } from "@/components/organization/desk-unit";
import { findOrganization } from "@/lib/data/organizations";
import { findMergedInto } from "@/lib/data/public-changes";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { INTEGRITY_POSTS } from "@/lib/domain/organization/integrity";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { organizationDesk } from "@/lib/messages/organization";
import { openUnit } from "@/lib/usecases/organization/open-unit";
import * as acts from "../actions";

type Props = { params: Promise<{ id: string }> };

const POSTS = ["intake", "reviewer", "approver", "publisher"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { id }] = await Promise.all([requireStaff(...POSTS), params]);
  const unit = await findOrganization(actor, id);
  return { title: unit ? `${unit.name} - ${organizationDesk.title}` : organizationDesk.title };
}

export default async function DeskOrganizationPage({ params }: Props) {
  const actor = await requireStaff(...POSTS);
  const [at, { id }] = [now(), await params];
  const view = await openUnit(actor, id, at);
  const kept = view ? null : await findMergedInto(id);
  if (!view) return kept ? redirect(`/desk/organizations/${kept}`) : notFound();
  return (
    <DeskUnit
      {...view}
      mayAct={actor.roles.includes("intake")}
      mayEnter={INTEGRITY_POSTS.some((post) => actor.roles.includes(post))}
      today={shanghaiDate(at)}
      actions={acts}
    />
  );
}
