import type { Tx } from "../../data/client";
import { listAdministratorAddresses } from "../../data/colleagues";
import { findMeasure } from "../../data/measures";
import { findUnitParty } from "../../data/notices";
import { organizationLetters } from "../../messages/organization-letters";
import { issueNotices } from "../notices";
import { leaveMail } from "../outbox";

type Verdict = { organizationId: string; province: string; name: string } & (
  | { template: "registrationVerified" }
  | { template: "registrationReturned"; reason: string }
);

const NO_CASE = {
  caseNumber: "",
  progressCode: "",
  term: "",
  sha256: "",
  submittedAt: "",
  filingNumber: "",
  recommender: "",
  stepEnd: "",
  items: [],
};

/** Tells a unit how its registration was decided: a numbered notice, and by mail alone where no measure is in force. */
export async function tellUnit(tx: Tx, verdict: Verdict, at: Date): Promise<void> {
  const { organizationId, province, name, template } = verdict;
  const measure = await findMeasure(province, at, tx);
  const party = await findUnitParty(tx, organizationId);
  const reason = verdict.template === "registrationReturned" ? verdict.reason : "";
  if (measure && party) {
    const facts = { ...NO_CASE, consortiumName: name, reason };
    await issueNotices(tx, measure.document, [{ template, party, filingId: null, facts }], at);
    return;
  }
  const letter =
    template === "registrationVerified"
      ? organizationLetters.registrationVerified(name)
      : organizationLetters.registrationReturned(name, reason);
  const addresses = await listAdministratorAddresses(tx, organizationId);
  await leaveMail(
    tx,
    addresses.map((to) => ({ to, ...letter })),
  );
}
