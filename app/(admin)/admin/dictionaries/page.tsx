import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { DictionaryList } from "@/components/rule/dictionary-list";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { dictionaryRoom } from "@/lib/messages/dictionaries";
import { listDictionaries } from "@/lib/usecases/rule-change/list-dictionaries";
import { startChange } from "../changes/actions";

export const metadata: Metadata = { title: dictionaryRoom.title };

export default async function DictionariesPage() {
  const actor = await requireStaff(...RULE_READERS);
  return (
    <>
      <PageHeading title={dictionaryRoom.title} lead={dictionaryRoom.lead} />
      <DictionaryList rooms={await listDictionaries(actor, now())} start={startChange} />
    </>
  );
}
