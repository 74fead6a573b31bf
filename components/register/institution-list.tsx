import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { record, register } from "@/lib/messages/register";

export type InstitutionEntry = {
  id: string;
  name: string;
  kind: OrganizationKind;
  region: string | null;
  consortia: number;
  leads: number;
  demonstration: boolean;
};

/** Institutions as lines of a register: name, kind and place, and in how many consortia they are. */
export function InstitutionList({ entries }: { entries: readonly InstitutionEntry[] }) {
  return (
    <ol className="border-t-2 border-ink">
      {entries.map((entry) => (
        <li key={entry.id} className="border-b border-line py-4">
          <h3 className="text-lg leading-normal">
            <Link
              href={`/institutions/${entry.id}`}
              prefetch={false}
              className="text-ink decoration-line-2 underline-offset-[0.25em] hover:text-blue hover:decoration-current"
            >
              {entry.name}
            </Link>
            {entry.demonstration ? (
              <span className="ml-3 align-middle text-xs">
                <Tag tone="amber">{record.demonstration}</Tag>
              </span>
            ) : null}
          </h3>
          <p className="mt-1 flex flex-wrap gap-x-5 text-sm text-ink-2">
            <span>{ORGANIZATION_KIND_NAMES[entry.kind]}</span>
            {entry.region ? <span>{entry.region}</span> : null}
            <span className="text-ink-3 sm:ml-auto">
              {register.inConsortia(entry.consortia, entry.leads)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
