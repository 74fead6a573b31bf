import type { CalendarDate } from "../calendar/dates";
import type { GuardName } from "../filing/guards";
import type { FilingState } from "../filing/states";
import type { NoticeText } from "../notice/templates";
import type { NoticeContact, NoticeListing, NoticeResult } from "./listing";
import type { NoticeStage, ObjectionState, Objector } from "./objection";

/** One notice in a list. Dates of the calendar as YYYY-MM-DD, instants in ISO 8601. */
export type NoticeLine = {
  id: string;
  province: string;
  number: string;
  title: string;
  name: string;
  lead: string;
  from: string;
  until: string;
  days: number;
  endedAt: string | null;
  result: NoticeResult | null;
};

/** A notice as the public reads it. */
export type PublicNoticeRecord = NoticeLine & {
  paragraphs: string[];
  listing: NoticeListing;
  sender: string;
  contacts: NoticeContact[];
  publishedAt: string;
};

export type NoticePage = { lines: NoticeLine[]; hasNext: boolean };

/** What became of an objection, as its sender reads it. */
export type ObjectionStanding = {
  number: string;
  by: Objector;
  notice: { id: string; number: string; title: string };
  receivedAt: string;
  state: ObjectionState;
  dueOn: CalendarDate | null;
  answer: string | null;
  answeredAt: string | null;
};

/** Working days until an end, negative once it is over; null where the calendar is not known. */
type DaysLeft = number | null;

export type DeskObjectionLine = {
  id: string;
  number: string;
  by: Objector;
  state: ObjectionState;
  receivedAt: Date;
  dueOn: CalendarDate | null;
  left: DaysLeft;
};

/** A notice on the desk of the officer who publishes. */
export type DeskNotice = {
  id: string;
  number: string;
  name: string;
  lead: string;
  filingId: string;
  caseNumber: string;
  from: CalendarDate;
  until: CalendarDate;
  stage: NoticeStage;
  left: DaysLeft;
  objections: DeskObjectionLine[];
};

export type ProposedCase = {
  id: string;
  name: string;
  lead: string;
  caseNumber: string;
  proposedAt: Date | null;
};

/** What would be published, and why it cannot be. */
export type PublishView = {
  id: string;
  name: string;
  caseNumber: string;
  lead: string;
  state: FilingState;
  blockedBy: GuardName[];
  possible: boolean;
  notice:
    | (NoticeText & {
        listing: NoticeListing;
        from: CalendarDate;
        until: CalendarDate;
        days: number;
        sender: string;
        contacts: NoticeContact[];
        fingerprint: string;
      })
    | null;
  /** The sentence that says why there is no text. */
  refusal: string | null;
};

/** An objection as staff read it: persons masked. */
export type ObjectionView = {
  id: string;
  version: number;
  number: string;
  by: Objector;
  organizationName: string | null;
  creditCode: string | null;
  contact: { name: string; phone: string; email: string } | null;
  content: string;
  receivedAt: Date;
  state: ObjectionState;
  dueOn: CalendarDate | null;
  left: DaysLeft;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  files: {
    id: string;
    name: string;
    size: number;
    previewable: boolean;
    scan: "pending" | "clean" | "quarantined";
  }[];
  notice: { id: string; number: string; title: string; until: CalendarDate; stage: NoticeStage };
  filing: { id: string; name: string };
  /** Whether this person may answer it now. */
  mayAnswer: boolean;
  /** Whether finding it right sends the case back. */
  sendsBack: boolean;
};
