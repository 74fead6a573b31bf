import { findCalendar } from "../../data/calendars";
import type { Tx } from "../../data/client";
import { insertRound, listRounds } from "../../data/expert-rounds";
import { type Actor, actorUserId } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays, isWorkingDay } from "../../domain/calendar/working-days";
import { type DrawRecord, draw, placedAs } from "../../domain/expert/draw";
import type { RoundMode } from "../../domain/expert/round";
import { done, type Outcome, refuse } from "../../domain/result";
import { randomToken, sha256 } from "../../infrastructure/cryptography/secrets";
import { dateText } from "../../messages/dates";
import { expertInput, expertRefusals } from "../../messages/expert";
import { changeCase } from "../filing/advance";
import type { Assessment } from "../filing/assess";
import { listCandidates, lotOf } from "./candidates";
import { inviteExperts } from "./invite";

type RoundWish = {
  filingId: string;
  mode: RoundMode;
  fields: string[];
  /** Left out, the measure's number. */
  size: number | null;
  /** YYYY-MM-DD */
  expectedOn: CalendarDate;
};

/**
 * A reviewer opens a round: the experts are drawn in the same transaction, invited, and the applicant is told in
 * writing by when to expect the result; the service clock stands (行政许可法第四十五条).
 */
export const openExpertRound = (
  actor: Actor,
  input: RoundWish,
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async (assessment, tx) => {
    const openedById = actorUserId(actor);
    if (!openedById) return refuse("notAllowed");
    const { filing, track } = assessment;
    const expected = await checkExpected(input.expectedOn, track.deadlines.expertReviewDays.value, at, tx);
    if (!expected.ok) return expected;
    const record = await drawFor(actor, assessment, input, at, tx);
    const seats = placedAs(record.candidates, "seat");
    if (seats.length < record.size && assessment.facts.state === "checking")
      return refuse("expertsTooFew", {
        detail: expertRefusals.tooFew(record.size, seats.length, record.candidates.length),
      });
    const number = ((await listRounds(actor, filing.id, tx))[0]?.number ?? 0) + 1;
    return done({
      steps: [
        {
          action: "openExpertRound",
          by: actor,
          detail: { round: number, seed: record.seed, draw: sha256(JSON.stringify(record)) },
        },
      ],
      columns: { stepDueOn: input.expectedOn },
      write: async (tx) => {
        const round = { mode: input.mode, expectedOn: input.expectedOn };
        const roundId = await insertRound(tx, {
          ...round,
          filingId: filing.id,
          number,
          fields: record.fields,
          size: record.size,
          seed: record.seed,
          history: [record],
          indicators: track.expertIndicators.value,
          openedById,
          openedAt: at,
        });
        const expertIds = seats.map(({ expertId }) => expertId);
        await inviteExperts(tx, { ...round, roundId, filing, expertIds, firstPosition: 1 }, at);
      },
      result: () => ({ filingId: filing.id }),
    });
  });

async function drawFor(
  actor: Actor,
  { filing, track }: Assessment,
  { fields, size }: RoundWish,
  at: Date,
  tx: Tx,
): Promise<DrawRecord> {
  const terms = {
    seed: randomToken(),
    fields: [...new Set(fields)],
    size: size ?? track.expertsOfRound.value,
    takenUnits: [],
  };
  const candidates = draw(await listCandidates(actor, filing, at, tx), terms, lotOf);
  return { kind: "draw", at: at.toISOString(), ...terms, candidates };
}

/** The promised day is a working day after today within the measure's term of expert review. */
async function checkExpected(
  expectedOn: CalendarDate,
  most: number,
  at: Date,
  tx: Tx,
): Promise<Outcome<null>> {
  const today = shanghaiDate(at);
  const calendar = await findCalendar(tx);
  const last = addWorkingDays(calendar, today, most);
  const day = isWorkingDay(calendar, expectedOn);
  if (!day.ok) return refuse("calendarMissing");
  const wrong = (sentence: string) => refuse("invalid", { fields: { expectedOn: sentence } });
  if (expectedOn <= today || !day.working) return wrong(expertInput.expectedWorkingDay);
  if (last.ok && expectedOn > last.end) return wrong(expertInput.expectedLatest(most, dateText(last.end)));
  return done(null);
}
