import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { MeasureList } from "@/components/rule/measure-list";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { listMeasureHistories } from "@/lib/usecases/rule-change/list-measures";
import { startChange } from "../changes/actions";

const { measures } = ruleChangeWords;
export const metadata: Metadata = { title: measures.title };

export default async function MeasuresPage() {
  const actor = await requireStaff(...RULE_READERS);
  return (
    <>
      <PageHeading title={measures.title} lead={measures.lead} />
      <MeasureList histories={await listMeasureHistories(actor, now())} start={startChange} />
    </>
  );
}
