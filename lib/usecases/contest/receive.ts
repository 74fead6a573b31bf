import { findCalendar } from "../../data/calendars";
import type { Tx } from "../../data/client";
import { listAdministratorAddresses } from "../../data/colleagues";
import { insertConsortiumEvent } from "../../data/consortium-events";
import { findMembershipToContest, insertContest, isContested } from "../../data/contests";
import { nextNumber } from "../../data/counters";
import { createFile } from "../../data/files";
import { findMeasure } from "../../data/measures";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays } from "../../domain/calendar/working-days";
import { CONTEST_ITEM, DEFAULT_CONTEST_DAYS } from "../../domain/contest/contest";
import { caseNumber } from "../../domain/filing/numbers";
import { findTrack } from "../../domain/measure/find-track";
import { PROVINCE_DIVISIONS, type ProvinceId } from "../../domain/organization/provinces";
import { readFilingNumber } from "../../domain/register/filing-number";
import { done, type Outcome, refuse } from "../../domain/result";
import { env } from "../../env";
import { contestWords } from "../../messages/contest";
import type { ContestInput } from "../../schemas/contest";
import type { KeptContent } from "../file/keep";
import { leaveMail } from "../outbox";
import { sealContester } from "./contact";

const { errors, history, mail } = contestWords;
type Files = { proof: KeptContent | null; evidence: readonly KeptContent[] };
type Found = NonNullable<Awaited<ReturnType<typeof findMembershipToContest>>>;

/** A listed unit says that it did not agree: its row is greyed at once, the lead is asked, staff settle it. */
export async function receiveContest(
  actor: Actor,
  input: ContestInput,
  files: Files,
  at: Date,
): Promise<Outcome<{ number: string }>> {
  const { proof } = files;
  if (!proof) return refuse("invalid", { fields: { proof: errors.proof } });
  try {
    return await inTransaction(async (tx) => {
      const found = await findMembershipToContest(tx, readFilingNumber(input.consortium) ?? "", input);
      if (!found) return refuse("invalid", { fields: { creditCode: errors.notListed } });
      if (await isContested(tx, found.membershipId))
        return refuse("invalid", { fields: { creditCode: errors.open } });
      const number = await record(tx, { actor, input, found, at, files: [proof, ...files.evidence] });
      return done({ number });
    });
  } catch (error) {
    if (takenIndex(error)) return refuse("invalid", { fields: { creditCode: errors.open } });
    throw error;
  }
}

type Recording = {
  actor: Actor;
  input: ContestInput;
  found: Found;
  files: readonly KeptContent[];
  at: Date;
};

async function record(tx: Tx, recording: Recording): Promise<string> {
  const { actor, input, found, files, at } = recording;
  const { consortium, membershipId, name } = found;
  const { days, dueOn } = await termOf(tx, found, at);
  const number = await contestNumber(tx, consortium.province, at);
  const id = await insertContest(tx, {
    number,
    consortiumId: consortium.id,
    membershipId,
    province: consortium.province,
    organizationName: name,
    creditCode: input.creditCode,
    person: sealContester({ name: input.name, phone: input.phone, email: input.email }),
    content: input.content,
    receivedAt: at,
    dueOn,
  });
  const nobody = { uploadedById: null, organizationId: null, memberId: null, contestId: id };
  for (const file of files) await createFile(tx, { ...file, ...nobody }, at);
  const note = history.contested(name);
  await insertConsortiumEvent(tx, actor, at, { consortiumId: consortium.id, action: "contested", note });
  const leads = await listAdministratorAddresses(tx, consortium.leadOrganizationId);
  const asked = mail.lead(
    name,
    consortium.name,
    mail.term(days, dueOn),
    `${env.APP_URL}/workspace/contests/${id}`,
  );
  await leaveMail(tx, [
    { to: input.email, subject: mail.receiptSubject, text: mail.receipt(name, consortium.name, number) },
    ...leads.map((to) => ({ to, subject: mail.leadSubject, text: asked })),
  ]);
  return number;
}

/** The lead's term runs from the next working day; an end in a year not yet arranged stays open. */
async function termOf(
  tx: Tx,
  { consortium }: Found,
  at: Date,
): Promise<{ days: number; dueOn: CalendarDate | null }> {
  const measure = await findMeasure(consortium.province, at, tx);
  const found = measure && findTrack(measure.document, consortium.track);
  const days = found?.track.deadlines.contestDays.value ?? DEFAULT_CONTEST_DAYS;
  const end = addWorkingDays(await findCalendar(tx), shanghaiDate(at), days);
  return { days, dueOn: end.ok ? end.end : null };
}

async function contestNumber(tx: Tx, province: string, at: Date): Promise<string> {
  const date = shanghaiDate(at);
  const sequence = await nextNumber(tx, `contest:${province}:${date}`);
  const regionCode = PROVINCE_DIVISIONS[province as ProvinceId] ?? "000000";
  return caseNumber({ regionCode, item: CONTEST_ITEM, date, sequence });
}
