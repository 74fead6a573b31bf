import { MEMBERSHIP_TIERS, type MembershipTier } from "@/lib/domain/filing/vocabulary";
import { ORGANIZATION_KINDS, type OrganizationKind } from "@/lib/domain/organization/kinds";
import { contestWords } from "@/lib/messages/contest";
import { dateText } from "@/lib/messages/dates";
import { TIER_NAMES } from "@/lib/messages/filing-fields";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { record, SHORT_KIND_NAMES } from "@/lib/messages/register";

export type MemberRow = {
  unitId: string;
  name: string;
  kind: OrganizationKind;
  tier: MembershipTier;
  region: string | null;
  joinedOn: string;
  /** The unit says that it did not agree. */
  contested?: boolean;
};

type MemberTableProps = {
  lead: { unitId: string | null; name: string; region: string | null; joinedOn: string };
  members: readonly MemberRow[];
};

/** Every unit in the union today, kind by kind; the choice of one kind works without scripts. */
export function MemberTable({ lead, members }: MemberTableProps) {
  const kinds = ORGANIZATION_KINDS.map((kind) => ({
    kind,
    rows: members.filter((member) => member.kind === kind),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <div className="members relative">
      <p className="mb-4 max-w-measure text-sm text-ink-2">{tierText(members)}</p>
      {kinds.length > 1 ? <KindChoice kinds={kinds} total={members.length} /> : null}
      <table>
        <caption className="sr-only">{record.membersCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{record.columns.name}</th>
            <th scope="col">{record.columns.tier}</th>
            <th scope="col">{record.columns.region}</th>
            <th scope="col">{record.columns.joinedOn}</th>
          </tr>
        </thead>
        <tbody data-kind="lead">
          <tr>
            <th scope="row">
              <strong>{lead.unitId ? <UnitLink {...lead} unitId={lead.unitId} /> : lead.name}</strong>
            </th>
            <td>{record.leadRow}</td>
            <td>{lead.region ?? record.unknownRegion}</td>
            <td>{dateText(lead.joinedOn)}</td>
          </tr>
        </tbody>
        {kinds.map(({ kind, rows }) => (
          <KindRows key={kind} kind={kind} rows={rows} />
        ))}
      </table>
    </div>
  );
}

/** How many members stand in each tier. */
function tierText(members: readonly MemberRow[]): string {
  const counts = MEMBERSHIP_TIERS.map((tier) => ({
    name: TIER_NAMES[tier],
    count: members.filter((member) => member.tier === tier).length,
  })).filter(({ count }) => count > 0);
  return record.tiers(
    members.length,
    counts.map(({ name, count }) => record.kindCount(name, count)).join(record.separator),
  );
}

/** A plain link: a long list of units stays light, and none of their pages is fetched before it is asked for. */
const UnitLink = ({ unitId, name }: { unitId: string; name: string }) => (
  <a href={`/institutions/${unitId}`}>{name}</a>
);

type KindGroup = { kind: OrganizationKind; rows: readonly MemberRow[] };

function KindChoice({ kinds, total }: { kinds: readonly KindGroup[]; total: number }) {
  const choices = [
    { id: "kind-all", words: record.kindCount(record.allKinds, total) },
    ...kinds.map(({ kind, rows }) => ({
      id: `kind-${kind}`,
      words: record.kindCount(SHORT_KIND_NAMES[kind], rows.length),
    })),
  ];
  return (
    <>
      {choices.map(({ id, words }, index) => (
        <input
          key={id}
          id={id}
          type="radio"
          name="kind"
          className="choice"
          defaultChecked={index === 0}
          aria-label={`${record.filterKind} ${words}`}
        />
      ))}
      <div className="choices">
        {choices.map(({ id, words }) => (
          <label key={id} htmlFor={id}>
            {words}
          </label>
        ))}
      </div>
    </>
  );
}

function KindRows({ kind, rows }: KindGroup) {
  return (
    <tbody data-kind={kind}>
      <tr className="group">
        <th scope="rowgroup" colSpan={4}>
          {record.kindCount(ORGANIZATION_KIND_NAMES[kind], rows.length)}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={`${row.name} ${row.joinedOn}`} className={row.contested ? "bg-shade text-ink-3" : undefined}>
          <th scope="row">
            <UnitLink {...row} />
            {row.contested ? <span className="block text-sm text-ink-3">{contestWords.mark}</span> : null}
          </th>
          <td>{TIER_NAMES[row.tier]}</td>
          <td>{row.region ?? record.unknownRegion}</td>
          <td>{dateText(row.joinedOn)}</td>
        </tr>
      ))}
    </tbody>
  );
}
