import type { Metadata } from "next";
import { CalendarWarning } from "@/components/layout/calendar-warning";
import { PageHeading } from "@/components/layout/page-heading";
import { CalendarYears } from "@/components/rule/calendar-years";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { calendarRoom } from "@/lib/messages/calendar";
import { findMissingYear, listCalendar } from "@/lib/usecases/rule-change/list-calendar";
import { startChange } from "../changes/actions";

export const metadata: Metadata = { title: calendarRoom.title };

export default async function CalendarPage() {
  const actor = await requireStaff(...RULE_READERS);
  const [room, missing] = await Promise.all([listCalendar(actor, now()), findMissingYear(now())]);
  return (
    <>
      <PageHeading title={calendarRoom.title} lead={calendarRoom.lead} />
      <CalendarWarning year={missing} linked={false} />
      <CalendarYears room={room} start={startChange} />
    </>
  );
}
