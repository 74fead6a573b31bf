import type { ReactNode } from "react";
import { RadioGroup, SelectField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { askedConditions, type EligibilityAnswers } from "@/lib/domain/measure/eligibility";
import type { Measure } from "@/lib/domain/measure/schema";
import type { Track } from "@/lib/domain/measure/track";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization/kinds";
import { eligibility, QUESTIONS } from "@/lib/messages/eligibility";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";

type EligibilityFormProps = { measure: Measure; track: Track; answers: EligibilityAnswers; action: string };

const choices = [
  { value: "yes", label: eligibility.yes },
  { value: "no", label: eligibility.no },
  { value: "unsure", label: eligibility.unsure },
];
const kinds = ORGANIZATION_KINDS.map((value) => ({ value, label: ORGANIZATION_KIND_NAMES[value] }));

type Words = { label: string; hint?: string };

type YesNoProps = { name: string; words: Words; answer: boolean | null };

function YesNo({ name, words, answer }: YesNoProps) {
  const chosen = answer === null ? "unsure" : answer ? "yes" : "no";
  return <RadioGroup name={name} {...words} options={choices} defaultValue={chosen} inline />;
}

type NumberProps = { name: string; words: Words; answer: number | null; suffix: string };

function Figure({ name, words, answer, suffix }: NumberProps) {
  const wide = suffix === eligibility.money;
  return (
    <TextField
      name={name}
      {...words}
      inputMode={wide ? "decimal" : "numeric"}
      width={wide ? "short" : "narrow"}
      suffix={suffix}
      defaultValue={answer === null ? "" : String(answer)}
    />
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line-2 pt-6 pb-3">
      <h3 className="mb-5 text-lg">{title}</h3>
      {children}
    </section>
  );
}

/** The questions as a plain form whose answers stand in the address: nothing is stored, a result can be bookmarked. */
export function EligibilityForm({ measure, track, answers, action }: EligibilityFormProps) {
  return (
    <form action={action} method="get" className="max-w-measure">
      <input type="hidden" name="checked" value="yes" />
      <LeadQuestions measure={measure} track={track} answers={answers} />
      <Group title={eligibility.groups.members}>
        <Figure
          name="enterprises"
          words={QUESTIONS.enterprises}
          answer={answers.enterprises}
          suffix={eligibility.units}
        />
        <Figure
          name="research"
          words={QUESTIONS.research}
          answer={answers.research}
          suffix={eligibility.units}
        />
        <Figure name="others" words={QUESTIONS.others} answer={answers.others} suffix={eligibility.units} />
      </Group>
      <Group title={eligibility.groups.preparation}>
        <YesNo name="agreementSigned" words={QUESTIONS.agreementSigned} answer={answers.agreementSigned} />
        <YesNo name="planReady" words={QUESTIONS.planReady} answer={answers.planReady} />
      </Group>
      <Button type="submit">{eligibility.check}</Button>
    </form>
  );
}

function LeadQuestions({ measure, track, answers }: Omit<EligibilityFormProps, "action">) {
  const asked = askedConditions(track);
  const needsRevenue = asked.includes("leadRevenue") || track.thresholds.minRdPercent.value !== null;
  const region = { ...QUESTIONS.leadInRegion, label: QUESTIONS.leadInRegion.label(measure.regionName) };
  return (
    <Group title={eligibility.groups.lead}>
      <SelectField
        name="leadKind"
        {...QUESTIONS.leadKind}
        options={kinds}
        defaultValue={answers.leadKind ?? undefined}
      />
      {asked.includes("leadRegion") ? (
        <YesNo name="leadInRegion" words={region} answer={answers.leadInRegion} />
      ) : null}
      <YesNo name="leadActive" words={QUESTIONS.leadActive} answer={answers.leadActive} />
      <YesNo name="integrityClean" words={QUESTIONS.integrityClean} answer={answers.integrityClean} />
      {needsRevenue ? (
        <Figure
          name="revenueWan"
          words={QUESTIONS.revenueWan}
          answer={answers.revenueWan}
          suffix={eligibility.money}
        />
      ) : null}
      {asked.includes("leadResearch") ? (
        <Figure name="rdWan" words={QUESTIONS.rdWan} answer={answers.rdWan} suffix={eligibility.money} />
      ) : null}
    </Group>
  );
}
