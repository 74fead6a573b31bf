import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { Timeline } from "@/components/layout/timeline";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Warning } from "@/components/ui/notice-box";
import type { RuleChangeView, RuleSectionLink } from "@/lib/domain/rule-change/change-view";
import { dateText, momentText } from "@/lib/messages/dates";
import { RULE_KIND_NAMES, ruleChangeWords, ruleEventName } from "@/lib/messages/rule-change";
import { BackTestResult } from "./back-test-result";
import { DecisionForms, type RuleStepActions } from "./decision-forms";
import { DifferenceList } from "./difference-list";
import { RuleStateTag } from "./rule-change-table";

const { change: words, home, noDate, section: sectionWords } = ruleChangeWords;

type RuleChangePageProps = { change: RuleChangeView; actions: RuleStepActions };

/** A change of a rule: what it alters, whom it would touch, what is left to do and by whom. */
export function RuleChangePage({ change, actions }: RuleChangePageProps) {
  return (
    <>
      <PageHeading
        title={change.subjectName}
        caption={words.caption(RULE_KIND_NAMES[change.kind])}
        back={{ href: "/admin", label: home.title }}
      />
      <DefinitionList
        items={[
          { term: home.state, value: <RuleStateTag state={change.state} /> },
          {
            term: words.effectiveFrom,
            value: change.effectiveFrom ? dateText(change.effectiveFrom) : noDate,
          },
          ...(change.reason ? [{ term: words.reason, value: change.reason }] : []),
        ]}
      />
      <Faults faults={change.faults} />
      <section className="mt-12">
        <SectionHeading>{words.difference}</SectionHeading>
        <DifferenceList differences={change.differences} />
      </section>
      {change.actions.includes("save") ? <Sections change={change} /> : null}
      {change.judges ? <BackTestPart change={change} /> : null}
      <DecisionForms change={change} actions={actions} />
      <section className="mt-12">
        <SectionHeading>{words.history}</SectionHeading>
        <Timeline
          events={change.events.map(({ id, at, action, actorName, note }) => ({
            key: id,
            when: momentText(at),
            dateTime: at.toISOString(),
            who: actorName,
            what: ruleEventName(action),
            detail: note,
          }))}
        />
      </section>
    </>
  );
}

function Faults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <Warning title={words.faults}>
      <p>{words.faultsLead}</p>
      <ul className="mt-2 list-disc pl-5">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Warning>
  );
}

function Sections({ change: { id, sections } }: { change: RuleChangeView }) {
  const groups = [...new Set(sections.map(({ group }) => group))];
  return (
    <section className="mt-12">
      <SectionHeading>{words.sections}</SectionHeading>
      <p className="mb-4 text-ink-2">{words.sectionsLead}</p>
      {groups.map((group) => (
        <div key={group ?? ""} className="mb-6">
          {group ? <h3 className="mb-2 text-lg">{group}</h3> : null}
          <ul className="border-t border-line-2">
            {sections
              .filter((section) => section.group === group)
              .map((section) => (
                <SectionRow key={section.id} changeId={id} section={section} />
              ))}
          </ul>
        </div>
      ))}
      <p className="text-sm">
        <Link href={`/admin/changes/${id}/document`} className="inline-block py-1">
          {sectionWords.whole}
        </Link>
      </p>
    </section>
  );
}

function SectionRow({ changeId, section }: { changeId: string; section: RuleSectionLink }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-3">
      <Link href={`/admin/changes/${changeId}/${section.page}`}>{section.title}</Link>
      {section.differences > 0 ? (
        <span className="text-sm text-ink-2">{words.differenceRows(section.differences)}</span>
      ) : null}
    </li>
  );
}

function BackTestPart({ change: { id, backTest } }: { change: RuleChangeView }) {
  return (
    <section className="mt-12">
      <SectionHeading>{words.backTest}</SectionHeading>
      <p className="mb-4 max-w-measure text-ink-2">{words.backTestLead}</p>
      {backTest ? <BackTestResult result={backTest} /> : null}
      <p className="mt-5">
        <ButtonLink href={`/admin/changes/${id}/back-test`} variant="quiet">
          {words.runBackTest}
        </ButtonLink>
      </p>
    </section>
  );
}
