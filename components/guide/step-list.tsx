import type { GuideStep } from "@/lib/messages/guide-steps";
import { EvidenceMark } from "./evidence-note";

/** The way of a case, with the working days of each step at the right. */
export function StepList({ steps }: { steps: readonly GuideStep[] }) {
  return (
    <ol className="border-t border-line-2">
      {steps.map((step, index) => (
        <li
          key={step.id}
          className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-y-1 border-b border-line py-4 sm:grid-cols-[2.25rem_minmax(0,1fr)_9rem]"
        >
          <span className="font-serif text-lg leading-8 text-seal">{index + 1}</span>
          <div>
            <h3 className="text-lg leading-8">{step.title}</h3>
            <p className="text-sm text-ink-2">{step.text}</p>
          </div>
          {step.term ? (
            <p className="col-start-2 flex flex-wrap items-baseline gap-x-3 sm:col-start-3 sm:block sm:text-right">
              <span className="font-serif font-semibold sm:block sm:leading-8">{step.term.days}</span>
              <span className="text-xs">
                <EvidenceMark evidence={step.term.evidence} />
              </span>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
