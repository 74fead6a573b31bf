import type { Tx } from "../../data/client";
import { insertSeats } from "../../data/expert-rounds";
import { listPool } from "../../data/experts";
import { systemActor } from "../../domain/actor";
import type { RoundMode } from "../../domain/expert/round";
import { env } from "../../env";
import { expertMail } from "../../messages/expert-mail";
import { leaveMail } from "../outbox";

type Invitation = {
  roundId: string;
  mode: RoundMode;
  /** YYYY-MM-DD */
  expectedOn: string;
  filing: { name: string; province: string; leadOrganization: { name: string } };
  expertIds: readonly string[];
  firstPosition: number;
};

/** Seats for the experts drawn, each asked by mail; the letter names nothing but the consortium and its lead. */
export async function inviteExperts(tx: Tx, invitation: Invitation, at: Date): Promise<void> {
  const { roundId, filing, expertIds, firstPosition, ...round } = invitation;
  const seats = await insertSeats(tx, roundId, expertIds, firstPosition, at);
  const people = await listPool(systemActor("expertInvitation"), filing.province, tx, expertIds);
  const emails = new Map(people.map(({ id, user }) => [id, user.email]));
  await leaveMail(
    tx,
    seats.flatMap(({ id, expertId }) => {
      const to = emails.get(expertId);
      if (!to) return [];
      const facts = { ...round, name: filing.name, lead: filing.leadOrganization.name };
      return [{ to, ...expertMail.invitation({ ...facts, address: `${env.APP_URL}/reviews/${id}` }) }];
    }),
  );
}

/** Tells experts that a round, or their seat in it, is void. */
export async function tellVoid(tx: Tx, emails: readonly string[], name: string): Promise<void> {
  await leaveMail(
    tx,
    emails.map((to) => ({ to, ...expertMail.voided(name) })),
  );
}
