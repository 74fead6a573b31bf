import { DefinitionList } from "@/components/ui/definition-list";
import type { Contact } from "@/lib/domain/measure/schema";
import { CONTACT_NAMES } from "@/lib/messages/measure-terms";

/** Contacts that can be reached; an office without a number or address is not shown. */
export function reachableContacts(contacts: readonly Contact[]): Contact[] {
  return contacts.filter(({ phone, email, address }) => phone ?? email ?? address);
}

export function GuideContacts({ contacts }: { contacts: readonly Contact[] }) {
  const items = reachableContacts(contacts).map(({ kind, office, phone, email, address }) => ({
    term: CONTACT_NAMES[kind],
    value: [office, phone, email, address].filter(Boolean).join("　"),
  }));
  return <DefinitionList items={items} />;
}
