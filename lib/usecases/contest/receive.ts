import { findCalendar } from "../../data/calendars";
import type { Tx } from "../../data/client";
import { insertConsortiumEvent } from "../../data/consortium-events";
import { findMembershipToContest, insertContest, isContested } from "../../data/contests";
import { nextNumber } from "../../data/counters";
import { createFile } from "../../data/files";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays } from "../../domain/calendar/working-days";
import { CONTEST_ITEM } from "../../domain/contest/contest";
import { caseNumber } from "../../domain/filing/numbers";
import { PROVINCE_DIVISIONS, type ProvinceId } from "../../domain/organization/provinces";
import { readFilingNumber } from "../../domain/register/filing-number";
import { done, type Outcome, refuse } from "../../domain/result";
import { contestWords } from "../../messages/contest";
import { termText } from "../../messages/dates";
import type { ContestInput } from "../../schemas/contest";
import type { KeptContent } from "../file/keep";
import { refusingUnworded } from "../notices";
import { contestDays } from "./answer-days";
import { sealContester } from "./contact";
import { tellSides } from "./tell";

const { errors, history } = contestWords;
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
    return await refusingUnworded(() =>
      inTransaction(async (tx) => {
        const found = await findMembershipToContest(tx, readFilingNumber(input.consortium) ?? "", input);
        if (!found) return refuse("invalid", { fields: { creditCode: errors.notListed } });
        if (await isContested(tx, found.membershipId))
          return refuse("invalid", { fields: { creditCode: errors.open } });
        const number = await record(tx, { actor, input, found, at, files: [proof, ...files.evidence] });
        return done({ number });
      }),
    );
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

async function record(tx: Tx, { actor, input, found, files, at }: Recording): Promise<string> {
  const { consortium, membershipId, organizationId, name } = found;
  const { days, dueOn } = await termOf(tx, found, at);
  const { creditCode, content } = input;
  const contest = {
    number: await contestNumber(tx, consortium.province, at),
    province: consortium.province,
    organizationName: name,
    person: sealContester({ name: input.name, phone: input.phone, email: input.email }),
    receivedAt: at,
  };
  const of = { consortiumId: consortium.id, membershipId };
  const id = await insertContest(tx, { ...contest, ...of, creditCode, content, dueOn });
  const nobody = { uploadedById: null, organizationId: null, memberId: null, contestId: id };
  for (const file of files) await createFile(tx, { ...file, ...nobody }, at);
  const note = history.contested(name);
  await insertConsortiumEvent(tx, actor, at, { consortiumId: consortium.id, action: "contested", note });
  const told = { ...contest, id, consortium, membership: { organizationId } };
  const term = termText(days, dueOn);
  const receipt = { to: "unit", template: "contestReceived", term } as const;
  await tellSides(tx, told, [receipt, { to: "lead", template: "contestRequest", term }], at);
  return contest.number;
}

/** The lead's term runs from the next working day; an end in a year not yet arranged stays open. */
async function termOf(
  tx: Tx,
  { consortium }: Found,
  at: Date,
): Promise<{ days: number; dueOn: CalendarDate | null }> {
  const days = await contestDays(tx, consortium, at);
  const end = addWorkingDays(await findCalendar(tx), shanghaiDate(at), days);
  return { days, dueOn: end.ok ? end.end : null };
}

async function contestNumber(tx: Tx, province: string, at: Date): Promise<string> {
  const date = shanghaiDate(at);
  const sequence = await nextNumber(tx, `contest:${province}:${date}`);
  const regionCode = PROVINCE_DIVISIONS[province as ProvinceId] ?? "000000";
  return caseNumber({ regionCode, item: CONTEST_ITEM, date, sequence });
}
