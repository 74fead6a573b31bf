import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import type { ConsortiumStatus } from "@/lib/domain/register/statuses";
import { dateText } from "@/lib/messages/dates";
import { CONSORTIUM_STATUS_NAMES, record, verify } from "@/lib/messages/register";

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
  statusAtIssue: ConsortiumStatus;
  statusToday: ConsortiumStatus;
  statusSince: string;
  statusReason: string | null;
  demonstration: boolean;
};

type CertificateCheckProps = {
  certificate: CheckedCertificate;
  /** YYYY-MM-DD. */
  today: string;
  /** Since when it no longer holds; null while it holds. */
  endedOn: string | null;
};

const words = verify.facts;

/** The answer to a check: the verdict first, then what was certified beside what the register says today. */
export function CertificateCheck({ certificate, today, endedOn }: CertificateCheckProps) {
  const { number } = certificate;
  return (
    <article className="mx-auto max-w-[52rem]">
      <PageHeading title={verify.title} back={{ href: "/verify", label: verify.again }} />
      <div className="certificate" data-void={endedOn === null ? undefined : ""}>
        <div className="px-5 py-8 sm:px-12 sm:py-11">
          <Verdict certificate={certificate} today={today} endedOn={endedOn} />
          <Facts certificate={certificate} />
          <p className="mt-7 text-center text-xs text-ink-3">{verify.legal}</p>
        </div>
      </div>
      <p className="mt-7 flex flex-wrap gap-x-8 text-sm" data-print="hidden">
        <Link href={`/consortia/${number}`} className="inline-block py-1.5">
          {verify.record}
        </Link>
        <a href={`/api/certificates/${number}`} download className="inline-block py-1.5">
          {verify.download}
        </a>
      </p>
      {certificate.demonstration ? (
        <p className="mt-4 text-xs text-ink-3">{record.demonstrationText}</p>
      ) : null}
    </article>
  );
}

function Verdict({ certificate, today, endedOn }: CertificateCheckProps) {
  return (
    <header className="border-b border-line-2 pb-7 text-center">
      <p className={`font-serif text-4xl font-semibold ${endedOn === null ? "text-green" : "text-seal"}`}>
        {endedOn === null ? verify.validTitle : verify.voidTitle}
      </p>
      <p className="mt-2 text-ink-2">
        {endedOn === null ? verify.validText(today) : verify.voidText(endedOn)}
        {endedOn !== null && certificate.statusReason ? verify.reason(certificate.statusReason) : null}
      </p>
      <p className="mx-auto mt-6 max-w-[24em] font-serif text-2xl font-semibold">{certificate.name}</p>
      <p className="mt-1 font-mono text-sm text-ink-2">{certificate.number}</p>
    </header>
  );
}

function Facts({ certificate }: { certificate: CheckedCertificate }) {
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
              term: words.digest,
              value: <span className="font-mono text-xs break-all">{certificate.sha256}</span>,
            },
          ]}
        />
      </section>
    </div>
  );
}
