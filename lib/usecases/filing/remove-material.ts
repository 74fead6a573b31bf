import { findMaterialCase, findMaterialType, retireMaterials, touchFiling } from "../../data/materials";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayChangeMaterial } from "../../domain/filing/materials";
import { DOCUMENT_TYPES } from "../../domain/measure/terms";
import { done, type Outcome, refuse } from "../../domain/result";

/** Takes a file out of a case; the content stays for the versions that were submitted with it. */
export async function removeMaterial(
  actor: Actor,
  { filingId, materialId }: { filingId: string; materialId: string },
  at: Date,
): Promise<Outcome<null>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const filing = await findMaterialCase(tx, actor, filingId);
    const found = filing && (await findMaterialType(tx, filingId, materialId));
    const type = DOCUMENT_TYPES.find((known) => known === found);
    if (!filing || !type) return refuse("notFound");
    if (!mayChangeMaterial(filing.state, type, filing.correctionAddresses))
      return refuse("illegalTransition");
    if (!(await touchFiling(tx, filingId, filing, at))) return refuse("alreadyHandled");
    await retireMaterials(tx, { filingId, id: materialId }, at);
    return done(null);
  });
}
