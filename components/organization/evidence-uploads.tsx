import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileUpload } from "@/components/form/upload";
import type { FormAction } from "@/lib/action-result";
import { REGISTRATION_FILE_TYPES, REGISTRATION_FILES } from "@/lib/domain/organization/registration-fields";
import type { UploadAnswer } from "@/lib/messages/file-sentence";
import { materials } from "@/lib/messages/filing";
import { REGISTRATION_FILE_NAMES } from "@/lib/messages/registration-fields";
import { ui } from "@/lib/messages/ui";
import { type EvidenceFile, FileLine } from "./evidence";

type EvidenceUploadsProps = {
  id: string;
  files: readonly EvidenceFile[];
  back: string;
  /** What an upload without JavaScript has answered. */
  upload: UploadAnswer | null;
  remove: FormAction;
};

/** One upload a kind; a new file takes the place of the one before. */
export function EvidenceUploads({ id, files, back, upload, remove }: EvidenceUploadsProps) {
  return REGISTRATION_FILE_TYPES.map((type) => (
    <section key={type} className="mb-8 border-t border-line-2 pt-5">
      <div className="mb-3 empty:hidden">
        {files
          .filter((file) => file.type === type)
          .map((file) => (
            <div key={file.id} className="flex flex-wrap items-center justify-between gap-4">
              <FileLine {...file} />
              <ActionForm action={remove} hidden={{ registrationId: id, registrationFileId: file.id }}>
                <SubmitButton variant="danger">{materials.remove}</SubmitButton>
              </ActionForm>
            </div>
          ))}
      </div>
      <FileUpload
        purpose={{ for: "registration", registration: id, type }}
        label={`${REGISTRATION_FILE_NAMES[type]}${REGISTRATION_FILES[type].required ? "" : `（${ui.optional}）`}`}
        back={back}
        error={upload?.type === type ? (upload.error ?? undefined) : undefined}
      />
    </section>
  ));
}
