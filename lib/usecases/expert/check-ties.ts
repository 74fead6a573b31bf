import { findCaseFile } from "../../data/case-files";
import type { Tx } from "../../data/client";
import type { OwnSeat } from "../../data/expert-seats";
import { type Actor, systemActor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { avoidanceWords } from "../../messages/expert";
import { listCandidates } from "./candidates";

/** Whether the holder of a seat may still judge its case: refuses by the ties that have arisen since the draw. */
export async function checkTies(actor: Actor, seat: OwnSeat, at: Date, tx: Tx): Promise<Outcome<null>> {
  const filing = await findCaseFile(systemActor("expertTies"), seat.filing.id, tx);
  if (!filing) return refuse("notFound");
  const [self] = await listCandidates(actor, filing, at, tx, [seat.expertId]);
  if (!self) return refuse("notAllowed");
  return self.avoidances.length > 0
    ? refuse("expertAvoids", { detail: self.avoidances.map(avoidanceWords).join("") })
    : done(null);
}
