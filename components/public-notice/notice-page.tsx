import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Clock } from "@/components/ui/clock";
import type { PublicNoticeRecord } from "@/lib/domain/public-notice/record";
import { momentText } from "@/lib/messages/dates";
import { NOTICE_RESULT_SENTENCES, NOTICE_STAGE_NAMES, publicNotices } from "@/lib/messages/public-notice";
import { NoticeText } from "./notice-text";

type NoticePageProps = { notice: PublicNoticeRecord; left: number | null };

/** One notice, to be read, printed and answered; its clock or how it ended stands above the text. */
export function NoticePage({ notice, left }: NoticePageProps) {
  return (
    <article className="mx-auto max-w-measure">
      <PageHeading
        title={notice.title}
        caption={notice.number}
        back={{ href: "/notices", label: publicNotices.back }}
      />
      <Standing notice={notice} left={left} />
      <NoticeText {...notice} />
      {notice.endedAt === null ? (
        <div data-print="hidden" className="mt-10">
          <ButtonRow>
            <ButtonLink href={`/notices/${notice.id}/objection`}>{publicNotices.object}</ButtonLink>
            <ButtonLink href="/notices/objections" variant="quiet">
              {publicNotices.query}
            </ButtonLink>
          </ButtonRow>
        </div>
      ) : null}
    </article>
  );
}

function Standing({ notice: { from, until, endedAt, result }, left }: NoticePageProps) {
  const period = <p className="text-ink-2">{publicNotices.period(from, until)}</p>;
  if (endedAt === null)
    return (
      <Clock title={NOTICE_STAGE_NAMES.running} deadline={publicNotices.left(left, until)}>
        {period}
      </Clock>
    );
  return (
    <Clock
      tone="neutral"
      title={NOTICE_STAGE_NAMES.ended}
      {...(result ? { deadline: NOTICE_RESULT_SENTENCES[result] } : {})}
    >
      {period}
      <p className="text-ink-2">{publicNotices.endedAt(momentText(endedAt))}</p>
    </Clock>
  );
}
