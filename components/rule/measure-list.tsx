import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { MeasureHistory } from "@/lib/domain/measure/history";
import { dateText } from "@/lib/messages/dates";
import { ruleChangeWords } from "@/lib/messages/rule-change";

const words = ruleChangeWords.measures;
type Version = MeasureHistory["versions"][number];

/** Every place's measure with its versions, and the way to change it. */
export function MeasureList({
  histories,
  start,
}: {
  histories: readonly MeasureHistory[];
  start: FormAction;
}) {
  return histories.map((history) => (
    <section key={history.province} aria-labelledby={`measure-${history.province}`} className="mb-14">
      <h2 id={`measure-${history.province}`} className="mb-4 text-xl">
        {history.title}
      </h2>
      <Table
        caption={words.caption(history.title)}
        captionHidden
        rows={history.versions}
        rowKey={({ id }) => id}
        columns={columns}
      />
      <p className="mt-3 text-sm">
        <Link href={`/admin/measures/${history.province}`} className="inline-block py-1">
          {words.view}
        </Link>
      </p>
      <StartChange history={history} start={start} />
    </section>
  ));
}

const columns = [
  { key: "version", header: words.version, cell: ({ version }: Version) => words.versionText(version) },
  { key: "standing", header: words.standing, cell: ({ standing }: Version) => words[standing] },
  {
    key: "period",
    header: words.period,
    cell: ({ effectiveFrom, effectiveUntil }: Version) =>
      words.periodText(dateText(effectiveFrom), effectiveUntil && dateText(effectiveUntil)),
  },
  {
    key: "people",
    header: words.people,
    cell: ({ people }: Version) =>
      people ? words.peopleText(people.drafter, people.publisher) : words.installed,
  },
];

type StartChangeProps = {
  history: Pick<MeasureHistory, "province" | "openChangeId" | "mayStart">;
  start: FormAction;
};

/** Begins a draft, or leads to the one that is under way. */
export function StartChange({ history, start }: StartChangeProps) {
  const { province, openChangeId, mayStart } = history;
  if (openChangeId)
    return (
      <p className="mt-2">
        <Link href={`/admin/changes/${openChangeId}`}>{words.underWay}</Link>
      </p>
    );
  if (!mayStart) return null;
  return (
    <ActionForm action={start} hidden={{ kind: "measure", subject: province }} className="mt-4">
      <SubmitButton variant="quiet">{words.start}</SubmitButton>
    </ActionForm>
  );
}
