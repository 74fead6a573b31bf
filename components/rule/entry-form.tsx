import { ActionForm } from "@/components/form/action-form";
import { Checkbox, SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action-result";
import {
  type DictionaryDocument,
  type DictionaryEntryDraft,
  readDictionarySubject,
} from "@/lib/domain/dictionary/dictionary-document";
import { EVIDENCE } from "@/lib/domain/measure/terms";
import type { RuleSectionView } from "@/lib/domain/rule-change/change-view";
import { entryForm as words } from "@/lib/messages/dictionaries";
import { EVIDENCE_NAMES } from "@/lib/messages/measure-terms";
import { RuleSectionHeading } from "./section-form";

type EntryFormProps = {
  view: RuleSectionView;
  document: DictionaryDocument;
  /** Null for an entry that is added. */
  entry: DictionaryEntryDraft | null;
  action: FormAction;
};

const evidenceOptions = EVIDENCE.map((value) => ({ value, label: EVIDENCE_NAMES[value] }));

/** One entry of a dictionary: added, renamed, placed under another, or ended with what comes after it. */
export function EntryForm({ view, document, entry, action }: EntryFormProps) {
  const { id, version, section } = view;
  const others = document.entries
    .filter(({ code, ended }) => code !== entry?.code && !ended)
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <RuleSectionHeading view={view} />
      <ActionForm action={action} hidden={{ changeId: id, version: String(version), section }}>
        {entry ? null : <CodeField subject={view.subject} />}
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          required
          defaultValue={entry?.name ?? ""}
        />
        <ParentField others={others} parentCode={entry?.parentCode ?? null} />
        <SelectField
          name="evidence"
          label={words.evidence}
          options={evidenceOptions}
          placeholder={null}
          defaultValue={entry?.evidence ?? "assumption"}
        />
        {entry ? <EndFields entry={entry} others={others} /> : null}
        <ButtonRow>
          <SubmitButton>{entry ? words.save : words.add}</SubmitButton>
          <ButtonLink href={`/admin/changes/${id}`} variant="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}

function CodeField({ subject }: { subject: string }) {
  const prefix = readDictionarySubject(subject)?.province ?? null;
  return (
    <TextField
      name="code"
      label={words.code}
      hint={words.codeHint(prefix)}
      required
      spellCheck={false}
      defaultValue={prefix === null ? "" : `${prefix}-`}
    />
  );
}

type Options = { value: string; label: string }[];

/** A parent outside the dictionary, such as a level of platforms, stays to be chosen. */
function ParentField({ others, parentCode }: { others: Options; parentCode: string | null }) {
  const known = parentCode === null || others.some(({ value }) => value === parentCode);
  return (
    <SelectField
      name="parentCode"
      label={words.parent}
      hint={words.parentHint}
      options={known ? others : [{ value: parentCode, label: parentCode }, ...others]}
      placeholder={words.noParent}
      defaultValue={parentCode ?? ""}
    />
  );
}

function EndFields({ entry, others }: { entry: DictionaryEntryDraft; others: Options }) {
  return (
    <>
      <Checkbox name="ended" label={words.ended} hint={words.endedHint} defaultChecked={entry.ended} />
      <SelectField
        name="successorCode"
        label={words.successor}
        hint={words.successorHint}
        options={others}
        placeholder={words.noSuccessor}
        defaultValue={entry.successorCode ?? ""}
      />
      <Checkbox name="remove" label={words.remove} hint={words.removeHint} />
    </>
  );
}
