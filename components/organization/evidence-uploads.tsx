import { FileUpload } from "@/components/form/upload";
import { REGISTRATION_FILE_TYPES, REGISTRATION_FILES } from "@/lib/domain/organization/registration-fields";
import { REGISTRATION_FILE_NAMES } from "@/lib/messages/registration-fields";
import { ui } from "@/lib/messages/ui";
import { type EvidenceFile, FileLine } from "./evidence";

type EvidenceUploadsProps = {
  id: string;
  files: readonly EvidenceFile[];
  back: string;
  /** What was wrong with the file sent last, and of which kind it was. */
  failed: { type: string; sentence: string } | null;
};

/** One upload a kind; a new file takes the place of the one before. */
export function EvidenceUploads({ id, files, back, failed }: EvidenceUploadsProps) {
  return REGISTRATION_FILE_TYPES.map((type) => (
    <section key={type} className="mb-8 border-t border-line-2 pt-5">
      <div className="mb-3 empty:hidden">
        {files
          .filter((file) => file.type === type)
          .map((file) => (
            <FileLine key={file.id} {...file} />
          ))}
      </div>
      <FileUpload
        purpose={{ for: "registration", registration: id, type }}
        label={`${REGISTRATION_FILE_NAMES[type]}${REGISTRATION_FILES[type].required ? "" : `（${ui.optional}）`}`}
        back={back}
        error={failed?.type === type ? failed.sentence : undefined}
      />
    </section>
  ));
}
