import type { Metadata } from "next";
import { CorrectionList } from "@/components/correction/correction-list";
import { PageHeading } from "@/components/layout/page-heading";
import { CORRECTION_DRAFTERS, CORRECTION_READERS } from "@/lib/domain/correction/correction";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { correctionWords } from "@/lib/messages/correction";
import { listCorrections } from "@/lib/usecases/correction/list";
import { decide, start } from "./actions";

export const metadata: Metadata = { title: correctionWords.title };
export const dynamic = "force-dynamic";

export default async function CorrectionsPage() {
  const actor = await requireStaff(...CORRECTION_READERS);
  const mayStart = CORRECTION_DRAFTERS.some((role) => actor.roles.includes(role));
  return (
    <>
      <PageHeading title={correctionWords.title} lead={correctionWords.lead} />
      <CorrectionList
        corrections={await listCorrections(actor)}
        start={mayStart ? start : null}
        decide={decide}
      />
    </>
  );
}
