import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import type { EndReason } from "@/lib/domain/register/end-reasons";
import { DIGEST_LENGTH } from "@/lib/domain/register/signed-certificate";
import type { ConsortiumStatus } from "@/lib/domain/register/statuses";
import type { Ending } from "@/lib/domain/register/validity";
import { dateText } from "@/lib/messages/dates";
import { CONSORTIUM_STATUS_NAMES, END_REASON_NAMES, record, verify } from "@/lib/messages/register";
import { ENDINGS, offline, SIGNATURES, signature as signed } from "@/lib/messages/verify";

type CheckedCertificate = {
  number: string;
  name: string;
  nameToday: string;
  lead: string;
  units: number;
  authority: string;
  issuedOn: string;
  validUntil: string | null;
  sha256: string;
  signature: { algorithm: string; keyId: string } | null;
  replaced: boolean;
  statusAtIssue: ConsortiumStatus;
  statusToday: ConsortiumStatus;
  statusSince: string;
  endReason: EndReason | null;
  demonstration: boolean;
};

type SignatureStanding = keyof typeof SIGNATURES;

type CertificateCheckProps = {
  certificate: CheckedCertificate;
  /** YYYY-MM-DD. */
  today: string;
  /** Why and since when it no longer holds; null while it holds. */
  ending: Ending | null;
  signature: SignatureStanding;
};

const words = verify.facts;

/** The answer to a check: the verdict first, then what was certified beside what the register says today. */
export function CertificateCheck(props: CertificateCheckProps) {
  const { certificate, ending, signature } = props;
  const { number, replaced, sha256 } = certificate;
  const digest = replaced ? `digest=${sha256.slice(0, DIGEST_LENGTH)}` : "";
  const address = `/api/certificates/${number}`;
  return (
    <article className="mx-auto max-w-[52rem]">
      <PageHeading title={verify.title} back={{ href: "/verify", label: verify.again }} />
      <div className="certificate" data-void={ending || signature === "broken" ? "" : undefined}>
        <div className="px-5 py-8 sm:px-12 sm:py-11">
          <Verdict {...props} />
          <Facts certificate={certificate} signature={signature} />
          <p className="mt-7 text-center text-xs text-ink-3">{verify.legal}</p>
        </div>
      </div>
      <p className="mt-7 flex flex-wrap gap-x-8 text-sm" data-print="hidden">
        <Link href={`/consortia/${number}`} className="inline-block py-1.5">
          {verify.record}
        </Link>
        {replaced ? (
          <Link href={`/verify/${number}`} prefetch={false} className="inline-block py-1.5">
            {signed.newest}
          </Link>
        ) : null}
        <a href={digest ? `${address}?${digest}` : address} download className="inline-block py-1.5">
          {verify.download}
        </a>
        <a
          href={`${address}?format=json${digest ? `&${digest}` : ""}`}
          download
          className="inline-block py-1.5"
        >
          {signed.data}
        </a>
        <Link href="/verify#offline" prefetch={false} className="inline-block py-1.5">
          {offline.title}
        </Link>
      </p>
      {certificate.demonstration ? (
        <p className="mt-4 text-xs text-ink-3">{record.demonstrationText}</p>
      ) : null}
    </article>
  );
}

/** What a reader must know first: a text that was changed, an end with its day and reason, or that all holds. */
function verdictOf({ certificate, today, ending, signature }: CertificateCheckProps) {
  if (signature === "broken") return { title: signed.brokenTitle, text: signed.brokenText, holds: false };
  if (!ending) return { title: verify.validTitle, text: verify.validText(today), holds: true };
  const { title, text } = ENDINGS[ending.kind];
  const ofStatus = ["revoked", "terminated", "expired"].includes(ending.kind);
  const reason =
    ofStatus && certificate.endReason ? verify.reason(END_REASON_NAMES[certificate.endReason]) : "";
  return { title, text: text(ending.on) + reason, holds: false };
}

function Verdict(props: CertificateCheckProps) {
  const { certificate } = props;
  const { title, text, holds } = verdictOf(props);
  return (
    <header className="border-b border-line-2 pb-7 text-center">
      <p className={`font-serif text-4xl font-semibold ${holds ? "text-green" : "text-seal"}`}>{title}</p>
      <p className="mx-auto mt-2 max-w-[32em] text-ink-2">{text}</p>
      <p className="mx-auto mt-6 max-w-[24em] font-serif text-2xl font-semibold">{certificate.name}</p>
      <p className="mt-1 font-mono text-sm text-ink-2">{certificate.number}</p>
    </header>
  );
}

type FactsProps = { certificate: CheckedCertificate; signature: SignatureStanding };

function Facts({ certificate, signature }: FactsProps) {
  const { name, nameToday, statusSince } = certificate;
  return (
    <div className="mt-7 space-y-7">
      <section>
        <h2 className="mb-2 text-base">{verify.today}</h2>
        <DefinitionList
          items={[
            {
              term: words.statusToday,
              value: (
                <strong className="font-semibold">
                  {verify.since(CONSORTIUM_STATUS_NAMES[certificate.statusToday], statusSince)}
                </strong>
              ),
            },
            ...(name === nameToday ? [] : [{ term: words.nameToday, value: nameToday }]),
          ]}
        />
      </section>
      <section>
        <h2 className="mb-2 text-base">{verify.certified}</h2>
        <DefinitionList
          items={[
            { term: words.statusAtIssue, value: CONSORTIUM_STATUS_NAMES[certificate.statusAtIssue] },
            { term: words.lead, value: certificate.lead },
            { term: words.units, value: verify.unitCount(certificate.units) },
            { term: words.issuedOn, value: dateText(certificate.issuedOn) },
            { term: words.term, value: verify.termText(certificate.issuedOn, certificate.validUntil) },
            { term: words.authority, value: certificate.authority },
            {
              term: signed.term,
              value: <SignatureFacts certificate={certificate} signature={signature} />,
            },
            {
              term: words.digest,
              value: <span className="font-mono text-xs break-all">{certificate.sha256}</span>,
            },
          ]}
        />
      </section>
    </div>
  );
}

function SignatureFacts({ certificate, signature }: FactsProps) {
  return (
    <>
      <span className={signature === "broken" ? "font-semibold text-seal" : undefined}>
        {SIGNATURES[signature]}
      </span>
      {certificate.signature ? (
        <span className="block text-xs break-all text-ink-3">
          {signed.key(certificate.signature.algorithm, certificate.signature.keyId)}
        </span>
      ) : null}
    </>
  );
}
