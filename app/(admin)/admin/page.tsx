import type { Metadata } from "next";
import { CalendarWarning } from "@/components/layout/calendar-warning";
import { PageHeading } from "@/components/layout/page-heading";
import { RuleHome } from "@/components/rule/rule-home";
import { roomsFor } from "@/lib/domain/account/admin-rooms";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ROOM_WORDS } from "@/lib/messages/admin-rooms";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { findMissingYear } from "@/lib/usecases/rule-change/list-calendar";
import { listChanges } from "@/lib/usecases/rule-change/list-changes";

const { home } = ruleChangeWords;
export const metadata: Metadata = { title: home.title };

export default async function AdminPage() {
  const actor = await requireStaff(...RULE_READERS);
  const [{ open, settled }, missing] = await Promise.all([listChanges(actor), findMissingYear(now())]);
  const rooms = roomsFor(actor).map(({ room, href }) => ({ href, ...ROOM_WORDS[room] }));
  return (
    <>
      <PageHeading title={home.title} lead={home.lead} />
      <CalendarWarning year={missing} linked />
      <RuleHome open={open} settled={settled} rooms={rooms} />
    </>
  );
}
