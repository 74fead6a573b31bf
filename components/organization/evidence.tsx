import { PREVIEW_MIMES } from "@/lib/domain/file/kinds";
import type { RegistrationFileType } from "@/lib/domain/organization/registration-fields";
import { REGISTRATION_FILE_TYPES } from "@/lib/domain/organization/registration-fields";
import { momentText } from "@/lib/messages/dates";
import { fileSize } from "@/lib/messages/files";
import { organizationPages, organizationWords } from "@/lib/messages/organization";
import { REGISTRATION_FILE_NAMES } from "@/lib/messages/registration-fields";

export type EvidenceFile = {
  id: string;
  type: RegistrationFileType;
  addedAt: Date;
  file: { id: string; name: string; mime: string; size: number };
};

export function FileLine({ file, addedAt }: Pick<EvidenceFile, "file" | "addedAt">) {
  const preview = PREVIEW_MIMES.includes(file.mime) ? "?preview=1" : "";
  return (
    <p>
      <a href={`/api/files/${file.id}${preview}`} className="break-all">
        {file.name}
      </a>
      <span className="ml-3 text-sm text-ink-3">
        {fileSize(file.size)} · {organizationPages.registration.uploadedAt(momentText(addedAt))}
      </span>
    </p>
  );
}

/** Evidence by kind, for reading. */
export function EvidenceList({ files }: { files: readonly EvidenceFile[] }) {
  return (
    <dl className="border-t border-line-2">
      {REGISTRATION_FILE_TYPES.map((type) => (
        <div key={type} className="border-b border-line py-3">
          <dt className="text-sm text-ink-3">{REGISTRATION_FILE_NAMES[type]}</dt>
          <dd>
            {files.some((file) => file.type === type)
              ? files.filter((file) => file.type === type).map((file) => <FileLine key={file.id} {...file} />)
              : organizationWords.none}
          </dd>
        </div>
      ))}
    </dl>
  );
}
