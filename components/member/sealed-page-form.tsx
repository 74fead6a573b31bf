import { ActionForm } from "@/components/form/action-form";
import { FieldError } from "@/components/form/field-frame";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { memberPage } from "@/lib/messages/member";

type UploadProps = { back: string; label: string; error: string | null };

/** Sends one scan; the page comes back with its id. Works without JavaScript. */
export function SealedPageUpload({ back, label, error }: UploadProps) {
  const id = "field-sealedPage";
  return (
    <form
      action={`/api/uploads/form?for=loose&back=${encodeURIComponent(back)}`}
      method="post"
      encType="multipart/form-data"
      className="mb-6"
    >
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <FieldError id={id} error={error ?? undefined} />
      <input
        type="file"
        id={id}
        name="file"
        accept=".pdf,.jpg,.jpeg,.png"
        className="mb-4 block max-w-full min-h-11 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
      />
      <Button type="submit" variant="quiet">
        {memberPage.sealedUpload}
      </Button>
    </form>
  );
}

type Props = {
  member: { id: string };
  path: string;
  fingerprint: string;
  lastAnswerId: string;
  file: { id: string; name: string } | null;
  error: string | null;
  action: FormAction;
};

/** The lead unit hands in a page that the member signed on paper. */
export function SealedPageForm({ member, path, fingerprint, lastAnswerId, file, error, action }: Props) {
  return (
    <>
      <p className="mb-5 max-w-measure text-sm text-ink-2">{memberPage.sealedHint}</p>
      {file ? <p className="mb-5">{memberPage.sealedChosen(file.name)}</p> : null}
      <SealedPageUpload back={path} label={memberPage.sealedFile} error={error} />
      {file ? (
        <ActionForm
          action={action}
          hidden={{ memberId: member.id, fingerprint, lastAnswerId, fileId: file.id }}
        >
          <TextField name="personName" label={memberPage.sealedName} width="short" />
          <TextField name="post" label={memberPage.sealedPost} width="short" />
          <SubmitButton>{memberPage.sealedSubmit}</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  );
}
