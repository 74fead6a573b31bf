import { startOfShanghaiDay } from "@/lib/domain/calendar/dates";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { DIGEST_LENGTH, readDigest, signedCertificate } from "@/lib/domain/register/signed-certificate";
import { contentDisposition } from "@/lib/infrastructure/files/file-response";
import { certificatePdf } from "@/lib/infrastructure/pdf/certificate-pdf";
import { problem, publicAnswer } from "@/lib/infrastructure/public-answer";
import { findCertificate, publicAddress } from "@/lib/infrastructure/register-cache";
import { api, record } from "@/lib/messages/register";

type Certificate = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;

/** The certificate as issued: PDF, or with `format=json` the signed facts; the same facts give the same bytes. */
export async function GET(
  request: Request,
  context: { params: Promise<{ number: string }> },
): Promise<Response> {
  const number = readFilingNumber(typedSegment((await context.params).number));
  const query = new URL(request.url).searchParams;
  const format = query.get("format") ?? "pdf";
  if (format !== "pdf" && format !== "json") return problem(400, api.badQuery, api.badQueryDetail("format"));
  const certificate = number && (await findCertificate(number, readDigest(query.get("digest"))));
  if (!certificate) return problem(404, api.certificateNotFound);
  const name = `${record.certificate} ${certificate.number}.${format}`;
  const headers = { "Content-Disposition": contentDisposition("attachment", name) };
  return format === "json"
    ? publicAnswer(request, { body: dataOf(certificate), type: "application/json; charset=utf-8", headers })
    : publicAnswer(request, { body: await paperOf(certificate), type: "application/pdf", headers });
}

const dataOf = (certificate: Certificate): string =>
  JSON.stringify(
    signedCertificate(certificate, {
      keys: publicAddress("/.well-known/certificate-keys.json"),
      status: publicAddress(`/verify/${certificate.number}`),
    }),
    null,
    2,
  );

async function paperOf(certificate: Certificate): Promise<Uint8Array<ArrayBuffer>> {
  const { number, name, lead, units, issuedOn, validUntil, authority, sha256 } = certificate;
  const pdf = await certificatePdf({
    number,
    name,
    leadName: lead,
    unitCount: units,
    validFrom: issuedOn,
    validUntil,
    authority,
    issuedOn,
    verifyUrl: publicAddress(`/verify/${number}?digest=${sha256.slice(0, DIGEST_LENGTH)}`),
    createdAt: startOfShanghaiDay(issuedOn),
  });
  return new Uint8Array(pdf);
}
