import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { isInForce } from "@/lib/domain/register/statuses";
import { record } from "@/lib/messages/register";
import type { ConsortiumFacts } from "./consortium-record";

type RecordAsideProps = {
  facts: ConsortiumFacts;
  department: string;
  address: string;
  /** YYYY-MM-DD. */
  today: string;
};

/** What one may take away from a record: the certificate, its check, a citation, the data. */
export function RecordAside({ facts, department, address, today }: RecordAsideProps) {
  const { number, name, filedOn } = facts;
  return (
    <div className="space-y-7 border-t-2 border-ink pt-5">
      {facts.certified ? (
        <section aria-labelledby="certificate" data-print="hidden">
          <h2 id="certificate" className="text-base">
            {record.certificate}
          </h2>
          <p className="mt-3">
            <ButtonLink
              href={`/api/certificates/${number}`}
              variant={isInForce(facts.status) ? "primary" : "quiet"}
              download
            >
              {record.downloadCertificate}
            </ButtonLink>
          </p>
          <p className="mt-2">
            <Link href={`/verify/${number}`} prefetch={false} className="inline-block py-1.5">
              {record.verifyCertificate}
            </Link>
          </p>
        </section>
      ) : null}
      <section aria-labelledby="citation">
        <h2 id="citation" className="text-base">
          {record.citation}
        </h2>
        <p className="mt-2 text-ink-2 break-words select-all">
          {record.citationText({ name, number, department, address, filedOn, today })}
        </p>
        <p className="mt-1 text-xs text-ink-3" data-print="hidden">
          {record.citationHint}
        </p>
      </section>
      <section aria-labelledby="permalink">
        <h2 id="permalink" className="text-base">
          {record.permalink}
        </h2>
        <p className="mt-2 text-ink-2 break-words select-all">{address}</p>
        <p className="mt-1 text-xs text-ink-3">{record.permalinkText}</p>
      </section>
      <p data-print="hidden" className="text-ink-3">
        <a href={`/api/v1/consortia/${number}`} className="inline-block py-1">
          {record.json}
        </a>
        <span className="block">{record.print}</span>
      </p>
      {facts.demonstration ? <p className="text-xs text-ink-3">{record.demonstrationText}</p> : null}
    </div>
  );
}
