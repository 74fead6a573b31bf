import type { ContestContact } from "../../domain/contest/contest";
import { seal, unseal } from "../../infrastructure/cryptography/secrets";

export const sealContester = (contact: ContestContact): string => seal(JSON.stringify(contact));

/** Opens what `sealContester` closed. */
export function openContester(sealed: string): ContestContact {
  const read: unknown = JSON.parse(unseal(sealed));
  const texts = new Map(Object.entries(read && typeof read === "object" ? read : {}));
  const text = (name: keyof ContestContact): string => String(texts.get(name) ?? "");
  return { name: text("name"), phone: text("phone"), email: text("email") };
}
