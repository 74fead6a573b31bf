import Link from "next/link";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { RuleChangeKind, RuleChangeState } from "@/lib/domain/rule-change/transitions";
import { dateText } from "@/lib/messages/dates";
import { RULE_KIND_NAMES, RULE_STATE_NAMES, ruleChangeWords } from "@/lib/messages/rule-change";

export type ListedRuleChange = {
  id: string;
  kind: RuleChangeKind;
  /** Name of what is changed, as people call it. */
  subjectName: string;
  state: RuleChangeState;
  effectiveFrom: string | null;
  draftedOn: string;
};

const TONES: Partial<Record<RuleChangeState, Tone>> = {
  draft: "neutral",
  proposed: "amber",
  returned: "seal",
};
const { home, noDate } = ruleChangeWords;

export function RuleStateTag({ state }: { state: RuleChangeState }) {
  const tone = TONES[state];
  return tone ? <Tag tone={tone}>{RULE_STATE_NAMES[state]}</Tag> : RULE_STATE_NAMES[state];
}

type RuleChangeTableProps = { caption: string; rows: readonly ListedRuleChange[]; empty: string };

/** Changes of rules with where each stands. */
export function RuleChangeTable({ caption, rows, empty }: RuleChangeTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "subject",
          header: home.subject,
          cell: ({ id, kind, subjectName }) => (
            <Link href={`/admin/changes/${id}`}>{`${RULE_KIND_NAMES[kind]} · ${subjectName}`}</Link>
          ),
        },
        { key: "state", header: home.state, cell: ({ state }) => <RuleStateTag state={state} /> },
        {
          key: "effective",
          header: home.effective,
          cell: ({ effectiveFrom }) => (effectiveFrom ? dateText(effectiveFrom) : noDate),
        },
        { key: "drafted", header: home.drafted, cell: ({ draftedOn }) => dateText(draftedOn) },
      ]}
    />
  );
}
