import { findCertificate } from "@/lib/data/certificates";
import { startOfShanghaiDay } from "@/lib/domain/calendar/dates";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { contentDisposition } from "@/lib/infrastructure/files/file-response";
import { certificatePdf } from "@/lib/infrastructure/pdf/certificate-pdf";
import { problem, publicAnswer } from "@/lib/infrastructure/public-answer";
import { publicAddress } from "@/lib/infrastructure/register-cache";
import { api, record } from "@/lib/messages/register";

/** The certificate as issued, as PDF; the same facts give the same bytes. */
export async function GET(
  request: Request,
  context: { params: Promise<{ number: string }> },
): Promise<Response> {
  const number = readFilingNumber(typedSegment((await context.params).number));
  const certificate = number && (await findCertificate(number));
  if (!certificate) return problem(404, api.certificateNotFound);
  const { name, lead, units, issuedOn, validUntil, authority } = certificate;
  const pdf = await certificatePdf({
    number,
    name,
    leadName: lead,
    unitCount: units,
    validFrom: issuedOn,
    validUntil,
    authority,
    issuedOn,
    verifyUrl: publicAddress(`/verify/${number}`),
    createdAt: startOfShanghaiDay(issuedOn),
  });
  const disposition = contentDisposition("attachment", `${record.certificate} ${number}.pdf`);
  return publicAnswer(request, {
    body: new Uint8Array(pdf),
    type: "application/pdf",
    headers: { "Content-Disposition": disposition },
  });
}
