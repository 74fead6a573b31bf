"use client";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useMemo, useRef, useState } from "react";
import { FormAnswer, formState } from "@/components/form/action-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action-result";
import { type ActionResult, type FormValues, idle } from "@/lib/action-result";
import type { SectionId } from "@/lib/domain/filing/sections";
import { filing } from "@/lib/messages/filing";
import { ConflictComparison } from "./conflict-comparison";
import type { FieldView } from "./field-view";
import { LocalCopyOffer, SaveStatus } from "./save-status";
import { SectionFields, SectionRows } from "./section-rows";
import { useAutosave } from "./use-autosave";

export type SectionFormProps = {
  action: FormAction;
  filingId: string;
  section: SectionId;
  version: number;
  views: FieldView[];
  /** As stored. */
  stored: FormValues;
  /** Given back after sign-in; shown instead of what is stored. */
  returned: FormValues | null;
  rows: { name: string; most: number } | null;
  problems: Record<string, string>;
  sources: Record<string, string>;
  open: string[] | null;
};

const countRows = (texts: FormValues): number => Number(texts.rows ?? 0) || 0;

/** A section of the draft: saved by hand, by itself, right or wrong; after a conflict with both texts. */
export function SectionForm(props: SectionFormProps) {
  const { action, filingId, section, views, stored, returned, rows } = props;
  const form = useRef<HTMLFormElement>(null);
  const [result, send] = useActionState<ActionResult<unknown>, FormData>(action, idle);
  const answers = useAnswerCount(result);
  const context = useMemo(() => formState(result, answers), [result, answers]);
  const page = `/workspace/filings/${filingId}/sections/${section}`;
  const { state, copyTime, close } = useAutosave(form, `/api/filings/${filingId}/sections/${section}`);
  const kept = context.values ?? returned;
  const texts = kept ?? stored;
  const conflict = useConflict(result, props.version);
  const version = returned && !context.values ? String(returned.version ?? "") : String(props.version);
  return (
    <FormContext.Provider value={context}>
      {conflict ? null : <FormAnswer key={answers} result={result} />}
      {copyTime && !kept ? <LocalCopyOffer time={copyTime} onClose={close} /> : null}
      <form ref={form} action={send} noValidate>
        <input type="hidden" name="filingId" value={filingId} />
        <input type="hidden" name="section" value={section} />
        <input key={`${version}-${answers}`} type="hidden" name="version" defaultValue={version} />
        {/* The Enter key presses a form's first button: it must be the harmless one. */}
        <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
          {filing.save}
        </button>
        {rows ? <input type="hidden" name="rows" value={countRows(texts)} /> : null}
        {conflict ? (
          <ConflictComparison
            views={views}
            mine={conflict}
            stored={stored}
            byField={!rows}
            rowName={rows?.name ?? ""}
            storedHref={`${page}?saved=${props.version}`}
          />
        ) : null}
        <Body {...props} texts={texts} />
        <SaveStatus state={state} />
        <Buttons filingId={filingId} closed={props.open?.length === 0} />
      </form>
    </FormContext.Provider>
  );
}

/** What the sender typed, once the page shows beside it what somebody else has stored meanwhile. */
function useConflict(result: ActionResult<unknown>, version: number): FormValues | null {
  const router = useRouter();
  const lost = result.status === "refused" && result.code === "versionConflict" ? result.values : null;
  const stale = lost !== null && String(lost.version) === String(version);
  useEffect(() => {
    if (stale) router.refresh();
  }, [stale, router]);
  return stale ? null : lost;
}

function Body({ rows, texts, views, problems, sources, open }: SectionFormProps & { texts: FormValues }) {
  const fields = { views, texts, problems, sources, open };
  return rows ? (
    <SectionRows {...fields} rowName={rows.name} count={countRows(texts)} most={rows.most} />
  ) : (
    <SectionFields {...fields} />
  );
}

function Buttons({ filingId, closed }: { filingId: string; closed: boolean }) {
  return (
    <ButtonRow>
      {closed ? null : (
        <>
          <SubmitButton name="do" value="next">
            {filing.saveNext}
          </SubmitButton>
          <SubmitButton variant="quiet" name="do" value="save">
            {filing.save}
          </SubmitButton>
        </>
      )}
      <ButtonLink variant="quiet" href={`/workspace/filings/${filingId}`}>
        {filing.backToList}
      </ButtonLink>
    </ButtonRow>
  );
}

function useAnswerCount(result: unknown): number {
  const [seen, setSeen] = useState({ result, count: 0 });
  if (seen.result === result) return seen.count;
  const next = { result, count: seen.count + 1 };
  setSeen(next);
  return next.count;
}
