import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonLink } from "@/components/ui/button";
import { home } from "@/lib/messages/home";

export type FilingStep = { title: string; text: string };
export type ProvinceEntry = { name: string; href: string; department: string; count: number };

type HomeStepsProps = { steps: FilingStep[]; startHref?: string; guideHref?: string; checkHref?: string };

/** How to file, in the order in which it happens. */
export function HomeSteps({
  steps,
  startHref = "/workspace",
  guideHref = "/guide",
  checkHref,
}: HomeStepsProps) {
  return (
    <section aria-labelledby="steps-title">
      <SectionHeading id="steps-title">{home.steps}</SectionHeading>
      <ol className="steps grid gap-x-12 gap-y-8 border-t border-line-2 pt-6 md:grid-cols-3">
        {steps.map((step) => (
          <li key={step.title}>
            <h3 className="text-lg">{step.title}</h3>
            <p className="mt-2 text-sm text-ink-2">{step.text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-3">
        <ButtonLink href={startHref}>{home.stepsStart}</ButtonLink>
        <Link href={guideHref} className="inline-block py-2">
          {home.stepsGuide}
        </Link>
        {checkHref ? (
          <Link href={checkHref} className="inline-block py-2">
            {home.stepsCheck}
          </Link>
        ) : null}
      </p>
    </section>
  );
}

/** The provinces that keep their register here, each with its own rules. */
export function HomeProvinces({ provinces }: { provinces: ProvinceEntry[] }) {
  if (provinces.length < 2) {
    return null;
  }
  return (
    <section aria-labelledby="provinces-title">
      <SectionHeading id="provinces-title">{home.provinces}</SectionHeading>
      <ul className="grid gap-x-12 border-t border-line-2 md:grid-cols-2">
        {provinces.map((province) => (
          <li key={province.href} className="border-b border-line py-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <Link href={province.href} className="font-serif text-lg font-semibold">
                {province.name}
              </Link>
              <span className="text-sm">{home.provinceCount(province.count)}</span>
            </p>
            <p className="text-sm text-ink-3">{province.department}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
