import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { InsetText, Warning } from "@/components/ui/notice-box";
import type { ActionResult } from "@/lib/action-result";
import { objectionWords, publicNotices } from "@/lib/messages/public-notice";
import { ObjectionForm } from "./objection-form";

type ObjectionPageProps = {
  notice: { id: string; title: string; number: string; from: string; until: string };
  /** Whether its time is over: then an objection is recorded and not handled. */
  late: boolean;
  result: ActionResult;
};

/** The form of an objection to one notice. */
export function ObjectionPage({ notice, late, result }: ObjectionPageProps) {
  return (
    <>
      <PageHeading
        title={objectionWords.title}
        back={{ href: `/notices/${notice.id}`, label: publicNotices.title }}
        lead={objectionWords.lead}
      />
      <InsetText>
        <p>{objectionWords.to}</p>
        <p>
          <Link href={`/notices/${notice.id}`}>{notice.title}</Link>
        </p>
        <p>{`${notice.number}，${publicNotices.period(notice.from, notice.until)}`}</p>
      </InsetText>
      {late ? <Warning>{publicNotices.objectLate}</Warning> : null}
      <ObjectionForm noticeId={notice.id} result={result} />
    </>
  );
}
