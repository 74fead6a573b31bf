"use client";
import { useField } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { Tag } from "@/components/ui/tag";
import { type BenchMark, VERDICTS } from "@/lib/domain/filing/bench-view";
import { bench } from "@/lib/messages/bench";
import { VERDICT_NAMES } from "@/lib/messages/desk";
import { problemName, remedyName, verdictName } from "@/lib/schemas/desk";

type MarkControlProps = { address: string; label: string; mark: BenchMark | null; collecting: boolean };

/** The verdict on one field, material or member; a deficient one becomes a correction item. */
export function MarkControl({ address, label, mark, collecting }: MarkControlProps) {
  const verdict = useField(verdictName(address), undefined, mark?.verdict ?? "");
  const problem = useField(problemName(address));
  const remedy = useField(remedyName(address));
  return (
    <details open={problem.error || remedy.error ? true : undefined} className="group/mark">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-sm text-blue underline decoration-1 underline-offset-4">
        <MarkTag mark={mark} />
        <span className="sr-only">{`${bench.markTitle} ${label}`}</span>
      </summary>
      <fieldset key={verdict.inputKey} className="mt-2 border-l-4 border-line pl-4 text-sm">
        <legend className="sr-only">{`${bench.verdict} ${label}`}</legend>
        <div className="flex flex-wrap gap-x-6">
          {VERDICTS.map((option) => (
            <label key={option} className="inline-flex min-h-11 cursor-pointer items-center gap-2">
              <input
                type="radio"
                name={verdictName(address)}
                value={option}
                defaultChecked={verdict.text === option}
                className="size-4 accent-blue"
              />
              {VERDICT_NAMES[option]}
            </label>
          ))}
        </div>
        <div className="hidden pt-1 group-has-[input[value=deficient]:checked]/mark:block">
          <TextArea
            name={problemName(address)}
            label={bench.problem}
            rows={2}
            defaultValue={mark?.problem ?? ""}
          />
          {collecting ? (
            <TextArea
              name={remedyName(address)}
              label={bench.remedy}
              rows={2}
              defaultValue={mark?.remedy ?? ""}
            />
          ) : null}
        </div>
        <SubmitButton name="do" value="save" variant="quiet">
          {bench.saveMark}
        </SubmitButton>
      </fieldset>
    </details>
  );
}

/** The verdict that stands, in words. */
export function MarkTag({ mark }: { mark: BenchMark | null }) {
  if (!mark?.verdict) return bench.unmarked;
  return <Tag tone={mark.verdict === "conforms" ? "green" : "amber"}>{VERDICT_NAMES[mark.verdict]}</Tag>;
}
