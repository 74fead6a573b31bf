import type { Metadata } from "next";
import { CalendarWarning } from "@/components/layout/calendar-warning";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { RuleChangeTable } from "@/components/rule/rule-change-table";
import { RuleRooms } from "@/components/rule/rule-rooms";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { findMissingYear } from "@/lib/usecases/rule-change/list-calendar";
import { listChanges } from "@/lib/usecases/rule-change/list-changes";

const { home } = ruleChangeWords;
export const metadata: Metadata = { title: home.title };

export default async function AdminPage() {
  const actor = await requireStaff(...RULE_READERS);
  const [{ open, settled }, missing] = await Promise.all([listChanges(actor), findMissingYear(now())]);
  return (
    <>
      <PageHeading title={home.title} lead={home.lead} />
      <CalendarWarning year={missing} linked />
      <SectionHeading>{home.underWay}</SectionHeading>
      <RuleChangeTable caption={home.underWay} rows={open} empty={home.none} />
      <SectionHeading>{home.rooms}</SectionHeading>
      <RuleRooms />
      <SectionHeading>{home.recent}</SectionHeading>
      <RuleChangeTable caption={home.recent} rows={settled} empty={home.noneRecent} />
    </>
  );
}
