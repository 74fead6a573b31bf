import { findFile } from "../../data/files";
import {
  countMaterials,
  createMaterial,
  findMaterialCase,
  retireMaterials,
  touchFiling,
} from "../../data/materials";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { MOST_FILES_OF_TYPE, mayChangeMaterial, SINGLE_DOCUMENTS } from "../../domain/filing/materials";
import type { DocumentType } from "../../domain/measure/terms";
import { done, type Outcome, refuse } from "../../domain/result";

type MaterialInput = {
  filingId: string;
  type: DocumentType;
  fileId: string;
  /** For an agreement that replaces another: its text changed, so that confirmations fall. */
  textChanged: boolean;
};

/** Adds an uploaded file to a case; one of a kind takes the place of what was there. */
export async function attachMaterial(
  actor: Actor,
  { filingId, type, fileId, textChanged }: MaterialInput,
  at: Date,
): Promise<Outcome<null>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const filing = await findMaterialCase(tx, actor, filingId);
    const file = await findFile(actor, fileId, tx);
    if (!filing || !file) return refuse("notFound");
    if (!mayChangeMaterial(filing.state, type, filing.correctionAddresses))
      return refuse("illegalTransition");
    if (file.scan === "quarantined") return refuse("fileRejected");
    const present = await countMaterials(tx, filingId, type);
    const replaces = SINGLE_DOCUMENTS.includes(type);
    if (!replaces && present >= MOST_FILES_OF_TYPE) return refuse("tooManyFiles");
    if (!(await touchFiling(tx, filingId, filing, at))) return refuse("alreadyHandled");
    if (replaces) await retireMaterials(tx, { filingId, type }, at);
    const isNewText = type === "agreement" && (textChanged || present === 0);
    await createMaterial(tx, { filingId, type, fileId, textChanged: isNewText, addedById: actor.userId }, at);
    return done(null);
  });
}
