import type { Actor } from "../../domain/actor";
import { done, type Outcome } from "../../domain/result";
import type { UploadPurpose } from "../../schemas/upload";
import { attachMaterial } from "../filing/attach-material";
import { attachRegistrationFile } from "../organization/attach-registration-file";

/** Puts a kept file where its upload was meant to go; a loose file waits for the form that names it. */
export async function attachFile(
  actor: Actor,
  purpose: UploadPurpose,
  fileId: string,
  at: Date,
): Promise<Outcome<null>> {
  switch (purpose.for) {
    case "material":
      return attachMaterial(
        actor,
        {
          filingId: purpose.filing,
          type: purpose.type,
          fileId,
          textChanged: purpose.textChanged !== "no",
        },
        at,
      );
    case "registration":
      return attachRegistrationFile(
        actor,
        { registrationId: purpose.registration, type: purpose.type, fileId },
        at,
      );
    case "loose":
    case "spreadsheet":
      return done(null);
  }
}
