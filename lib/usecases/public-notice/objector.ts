import type { ObjectorContact } from "../../domain/public-notice/objection";
import { seal, unseal } from "../../infrastructure/cryptography/secrets";

export const sealContact = (contact: ObjectorContact): string => seal(JSON.stringify(contact));

/** Opens what `sealContact` closed; empty texts where nothing was left. */
export function openContact(sealed: string | null): ObjectorContact {
  const read: unknown = sealed === null ? null : JSON.parse(unseal(sealed));
  const texts = new Map(Object.entries(read && typeof read === "object" ? read : {}));
  const text = (name: keyof ObjectorContact): string => String(texts.get(name) ?? "");
  return { name: text("name"), identity: text("identity"), phone: text("phone"), email: text("email") };
}
