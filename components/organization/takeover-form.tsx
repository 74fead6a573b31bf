import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { FileUpload, type UploadedFile } from "@/components/form/upload";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { organizationPages } from "@/lib/messages/organization";

const words = organizationPages.takeover;
const FORM = "takeover";

type TakeoverFormProps = {
  action: FormAction;
  organizationId: string;
  back: string;
  uploaded: UploadedFile | null;
  fileError?: string;
};

/** The evidence is uploaded first; the form carries its id. */
export function TakeoverForm({ action, organizationId, back, uploaded, fileError }: TakeoverFormProps) {
  return (
    <>
      <FileUpload
        purpose={{ for: "loose" }}
        label={words.file}
        hint={words.fileHint}
        back={back}
        name="fileId"
        form={FORM}
        uploaded={uploaded}
        error={fileError}
      />
      <ActionForm id={FORM} action={action} hidden={{ organizationId }}>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={6} most={1000} required />
        <ButtonRow>
          <SubmitButton>{words.submit}</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </>
  );
}
