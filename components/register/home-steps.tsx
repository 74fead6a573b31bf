import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { home } from "@/lib/messages/home";

type HomeStepsProps = { startHref?: string; guideHref?: string; checkHref?: string };

/** How to file, in the order in which it happens. */
export function HomeSteps({ startHref = "/workspace", guideHref = "/guide", checkHref }: HomeStepsProps) {
  return (
    <section aria-labelledby="steps-title">
      <SectionHeading id="steps-title">{home.steps}</SectionHeading>
      <ol className="steps grid gap-x-12 gap-y-8 border-t border-line-2 pt-6 md:grid-cols-3">
        {home.stepList.map((step) => (
          <li key={step.title}>
            <h3 className="text-lg">{step.title}</h3>
            <p className="mt-2 text-sm text-ink-2">{step.text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-3">
        <ButtonLink href={startHref}>{home.stepsStart}</ButtonLink>
        <a href={guideHref} className="inline-block py-2">
          {home.stepsGuide}
        </a>
        {checkHref ? (
          <a href={checkHref} className="inline-block py-2">
            {home.stepsCheck}
          </a>
        ) : null}
      </p>
    </section>
  );
}
