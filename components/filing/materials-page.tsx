import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileUpload } from "@/components/form/upload";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText, SuccessNotice } from "@/components/ui/notice-box";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/action-result";
import { PREVIEW_MIMES } from "@/lib/domain/file/kinds";
import { correctionAddresses, type DraftMaterial, type DraftView } from "@/lib/domain/filing/draft-view";
import { mayChangeMaterial, SINGLE_DOCUMENTS } from "@/lib/domain/filing/materials";
import { nextPath } from "@/lib/domain/filing/parts";
import type { TrackDocument } from "@/lib/domain/measure/track";
import type { UploadAnswer } from "@/lib/messages/file-sentence";
import { fileSize, files } from "@/lib/messages/files";
import { filing, materials as words } from "@/lib/messages/filing";
import { MATERIALS_NAME } from "@/lib/messages/filing-fields";
import { DOCUMENT_NAMES, REQUIREMENT_NAMES } from "@/lib/messages/measure-terms";
import { TextChangeChoice } from "./text-change-choice";

type MaterialsPageProps = {
  draft: DraftView;
  /** What an upload without JavaScript has answered. */
  upload: UploadAnswer | null;
  remove: FormAction;
};

/** Templates in public/templates by the type of the material. */
const TEMPLATES: Partial<Record<TrackDocument["type"], string>> = {
  agreement: "agreement.docx",
  charter: "charter.docx",
  constructionPlan: "construction-plan.docx",
  memberConfirmations: "member-confirmation.docx",
  integrityCommitment: "integrity-commitment.docx",
  nonSecrecyStatement: "non-secrecy-statement.docx",
  authorization: "authorization.docx",
};

const NOT_UPLOADED = ["automatic"];

function StoredFile({
  material,
  filingId,
  remove,
}: {
  material: DraftMaterial;
  filingId: string;
  remove: FormAction | null;
}) {
  const { id, fileId, name, size, scan, mime } = material;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <span className="min-w-0">
        <a href={`/api/files/${fileId}`} className="break-all">
          {name}
        </a>
        <span className="ml-3 text-sm text-ink-3">{fileSize(size)}</span>
        {scan === "clean" ? null : (
          <span className="ml-3">
            <Tag tone={scan === "pending" ? "amber" : "seal"}>
              {scan === "pending" ? files.scanPending : files.quarantined}
            </Tag>
          </span>
        )}
      </span>
      <span className="flex items-center gap-4">
        {scan === "clean" && PREVIEW_MIMES.includes(mime) ? (
          <a href={`/api/files/${fileId}?preview=1`} target="_blank" rel="noreferrer">
            {words.preview}
          </a>
        ) : null}
        {remove ? (
          <ActionForm action={remove} hidden={{ filingId, materialId: id }}>
            <SubmitButton variant="danger">{words.remove}</SubmitButton>
          </ActionForm>
        ) : null}
      </span>
    </li>
  );
}

type DocumentProps = Omit<MaterialsPageProps, "upload"> & {
  document: TrackDocument;
  upload: UploadAnswer | null;
};

function DocumentPart({ draft, document: { type, requirement, note }, upload, remove }: DocumentProps) {
  const stored = draft.materials.filter((material) => material.type === type);
  const uploaded = !NOT_UPLOADED.includes(requirement);
  const open = uploaded && mayChangeMaterial(draft.state, type, correctionAddresses(draft));
  const template = TEMPLATES[type];
  const replacing = SINGLE_DOCUMENTS.includes(type) && stored.length > 0;
  return (
    <section id={`material-${type}`} className="border-t border-line-2 py-7">
      <h2 className="flex flex-wrap items-center gap-3 text-lg">
        {DOCUMENT_NAMES[type]}
        <Tag tone={requirement === "required" ? "blue" : "neutral"}>{REQUIREMENT_NAMES[requirement]}</Tag>
      </h2>
      {note ? <p className="mt-1 max-w-measure text-ink-2">{note}</p> : null}
      {template ? (
        <p className="mt-1 text-sm">
          <a href={`/templates/${template}`} download>
            {words.template(DOCUMENT_NAMES[type])}
          </a>
        </p>
      ) : null}
      {stored.length > 0 ? (
        <ul className="my-4">
          {stored.map((material) => (
            <StoredFile
              key={material.id}
              material={material}
              filingId={draft.id}
              remove={open ? remove : null}
            />
          ))}
        </ul>
      ) : null}
      {open ? (
        <div className="mt-4">
          <FileUpload
            purpose={{ for: "material", filing: draft.id, type }}
            label={replacing ? words.replace : words.upload}
            back={`/workspace/filings/${draft.id}/materials`}
            multiple={!SINGLE_DOCUMENTS.includes(type)}
            error={upload?.type === type ? (upload.error ?? undefined) : undefined}
          >
            {type === "agreement" && stored.length > 0 ? <TextChangeChoice /> : null}
          </FileUpload>
        </div>
      ) : null}
    </section>
  );
}

/** Every material of the measure with what it asks, its template and what is there. */
export function MaterialsPage({ draft, upload, remove }: MaterialsPageProps) {
  return (
    <>
      <PageHeading
        caption={draft.name || filing.untitled}
        title={MATERIALS_NAME}
        lead={words.lead}
        back={{ href: `/workspace/filings/${draft.id}`, label: filing.backToList }}
      />
      {upload && !upload.error ? <SuccessNotice>{words.uploaded}</SuccessNotice> : null}
      {draft.state === "draft" ? null : (
        <InsetText>{draft.correction ? filing.onlyNamed : filing.locked}</InsetText>
      )}
      {draft.track.documents.map((document) => (
        <DocumentPart key={document.type} draft={draft} document={document} upload={upload} remove={remove} />
      ))}
      <ButtonRow>
        <ButtonLink
          href={
            draft.correction ? `/workspace/filings/${draft.id}/correction` : nextPath(draft.id, "materials")
          }
        >
          {filing.continue}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/workspace/filings/${draft.id}`}>
          {filing.backToList}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
