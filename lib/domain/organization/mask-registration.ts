import { textOf, valuesOf } from "../filing/sections";
import { maskEmail, maskName, maskPhone } from "../mask";
import {
  type RegistrationDocument,
  type RegistrationSectionId,
  registrationFields,
} from "./registration-fields";

const MASKED_SECTIONS = ["identity", "contact"] as const satisfies readonly RegistrationSectionId[];

const maskOf = (kind: string): ((text: string) => string) =>
  kind === "telephone" ? maskPhone : kind === "email" ? maskEmail : maskName;

/** A registration as staff see it: names, telephone and e-mail of persons are masked. */
export function maskRegistration(document: RegistrationDocument): RegistrationDocument {
  const masked: RegistrationDocument = { ...document };
  for (const id of MASKED_SECTIONS) {
    const saved = document[id];
    if (!saved) continue;
    const values = { ...valuesOf(saved.values) };
    for (const [name, field] of registrationFields(id))
      if (field.personal) values[name] = maskOf(field.kind)(textOf(values[name]));
    masked[id] = { ...saved, values };
  }
  return masked;
}
