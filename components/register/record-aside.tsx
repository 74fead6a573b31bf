import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { dateText } from "@/lib/messages/dates";
import { record } from "@/lib/messages/register";
import type { ConsortiumFacts } from "./consortium-record";

type RecordAsideProps = { facts: ConsortiumFacts; department: string; address: string };

/** What one may take away from a record: the certificate, its check, a citation, the data. */
export function RecordAside({ facts, department, address }: RecordAsideProps) {
  const { number, name, filedOn } = facts;
  return (
    <div className="space-y-7 border-t-2 border-ink pt-5">
      {facts.certified ? (
        <section aria-labelledby="certificate" data-print="hidden">
          <h2 id="certificate" className="text-base">
            {record.certificate}
          </h2>
          <p className="mt-3">
            <ButtonLink href={`/api/certificates/${number}`} download>
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
          {record.citationText(name, number, department, address, dateText(filedOn))}
        </p>
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
