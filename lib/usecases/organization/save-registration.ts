import { findOrganization } from "../../data/organizations";
import { findRegistrationOf, startRegistration, updateDocument } from "../../data/registrations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { rowsOf, type SectionValues, textOf, type Values, valuesOf } from "../../domain/filing/sections";
import { provinceOfRegion } from "../../domain/organization/provinces";
import {
  type RegistrationSectionId,
  readSection,
  rowField,
  savedVersion,
} from "../../domain/organization/registration-fields";
import { done, type Outcome, refuse } from "../../domain/result";
import { organizationErrors } from "../../messages/organization-errors";
import type { SaveRegistration } from "../../schemas/organization";

/**
 * Saves one section of the lead-enterprise registration as typed, wrong or not. Compare-and-set on the
 * section's version: when somebody else saved it meanwhile, both texts are shown where they differ.
 */
export async function saveRegistration(
  actor: Actor,
  { section, version, typed }: SaveRegistration,
  _at: Date,
): Promise<Outcome<{ section: RegistrationSectionId }>> {
  if (actor.kind !== "applicant" || !actor.organization) return refuse("notAllowed");
  const organizationId = actor.organization.id;
  const values = readSection(section, typed);
  return inTransaction(async (tx) => {
    const organization = await findOrganization(actor, organizationId, tx);
    const province = provinceOfRegion(organization?.regionCode ?? null);
    if (!province) return refuse("notAllowed");
    await startRegistration(tx, organizationId, province);
    const registration = await findRegistrationOf(actor, organizationId, province, tx);
    if (!registration) return refuse("notFound");
    if (registration.state === "submitted") return refuse("registrationLocked");
    const { document } = registration;
    const stored = savedVersion(document, section);
    const differences = stored === version ? {} : differencesOf(document[section]?.values, values);
    if (Object.keys(differences).length > 0) return refuse("versionConflict", { fields: differences });
    const next = { ...document, [section]: { version: stored + 1, values } };
    if (!(await updateDocument(tx, registration, next))) return refuse("versionConflict");
    return done({ section });
  });
}

/** The stored text beside each field where it differs from the one now sent. */
function differencesOf(stored: SectionValues | undefined, sent: SectionValues): Record<string, string> {
  const rows = Math.max(rowsOf(stored).length, rowsOf(sent).length);
  const pairs: [Values, Values, (field: string) => string][] = [
    [valuesOf(stored), valuesOf(sent), (field) => field],
  ];
  for (let row = 0; row < rows; row++)
    pairs.push([rowsOf(stored)[row] ?? {}, rowsOf(sent)[row] ?? {}, (field) => rowField(row, field)]);
  return Object.fromEntries(
    pairs.flatMap(([theirs, mine, nameOf]) =>
      [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
        .filter((field) => textOf(theirs[field]) !== textOf(mine[field]))
        .map((field) => [nameOf(field), organizationErrors.changedMeanwhile(textOf(theirs[field]))]),
    ),
  );
}
