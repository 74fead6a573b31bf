import { findNotice, markNoticeRead, type NoticeText } from "@/lib/data/notice-reads";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { FILE_MIMES } from "@/lib/domain/file/kinds";
import { env } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { noticePdf } from "@/lib/infrastructure/pdf/notice-pdf";
import { currentActor } from "@/lib/infrastructure/session/session";
import { dateText } from "@/lib/messages/dates";

export const dynamic = "force-dynamic";

const DIGEST = /[0-9a-f]{64}/;

/** A notice as it was sent, as PDF; the addressed unit's first download is its read receipt. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const notice = await findNotice(actor, (await params).id);
  if (!notice) return new Response(null, { status: 404 });
  if (actor.kind === "applicant") await markNoticeRead(actor, notice.id, now());
  const pdf = await noticePdf(documentOf(notice));
  return madeFile(pdf, `${notice.title}-${notice.number}.pdf`, FILE_MIMES.pdf);
}

function documentOf(notice: NoticeText) {
  const [addressee = "", ...paragraphs] = notice.body.split("\n\n");
  const sha256 = DIGEST.exec(notice.body)?.[0];
  const { caseNumber, progressCode } = notice.filing ?? {};
  return {
    number: notice.number,
    title: notice.title,
    addressee: addressee.replace(/\p{P}$/u, ""),
    body: paragraphs.join("\n\n"),
    sender: notice.sender,
    date: dateText(shanghaiDate(notice.issuedAt)),
    issuedAt: notice.issuedAt,
    ...(notice.template === "receipt" && sha256 && caseNumber && progressCode
      ? {
          receipt: {
            sha256,
            caseNumber,
            progressCode,
            progressUrl: `${env.APP_URL}/progress?caseNumber=${caseNumber}&code=${progressCode}`,
          },
        }
      : {}),
  };
}
