import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DeskUnit } from "@/components/organization/desk-unit";
import { termNames } from "@/lib/data/dictionaries";
import { findMergedInto } from "@/lib/data/public-changes";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { INTEGRITY_POSTS } from "@/lib/domain/organization/integrity";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { organizationDesk } from "@/lib/messages/organization";
import { openUnit } from "@/lib/usecases/organization/open-unit";
import * as acts from "../actions";

export const metadata: Metadata = { title: organizationDesk.title };

export default async function DeskOrganizationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff("intake", "reviewer", "approver", "publisher");
  const [at, { id }] = [now(), await params];
  const view = await openUnit(actor, id, at);
  const kept = view ? null : await findMergedInto(id);
  if (!view) return kept ? redirect(`/desk/organizations/${kept}`) : notFound();
  const [division, industry] = await Promise.all([
    termNames("division", view.divisionCodes),
    termNames("industry", view.industryCodes),
  ]);
  return (
    <DeskUnit
      {...view}
      names={{ division, industry }}
      mayAct={actor.roles.includes("intake")}
      mayEnter={INTEGRITY_POSTS.some((post) => actor.roles.includes(post))}
      today={shanghaiDate(at)}
      actions={acts}
    />
  );
}
