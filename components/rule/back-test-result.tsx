import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { BACK_TEST_ROWS, type BackTest, type BackTestRow } from "@/lib/domain/rule-change/back-test";
import { addressLabel } from "@/lib/messages/checks";
import { momentText } from "@/lib/messages/dates";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { failingText } from "@/lib/messages/rule-words";

const words = ruleChangeWords.change;
/** Lists up to this length stand open. */
const SHORT = 12;

/** Who would fail by the new rule, by name and condition, beside what the present rule says. */
export function BackTestResult({ result }: { result: BackTest }) {
  const shortened = result.newlyFailing + result.stillFailing > result.rows.length;
  return (
    <>
      <p className="mb-4 text-sm text-ink-2">
        {words.backTestAt(momentText(result.at))} {words.backTestCounts(result.consortia, result.cases)}
        {result.casesLeftOut ? words.leftOut(result.casesLeftOut) : null}
      </p>
      <DefinitionList
        items={[
          { term: words.newlyFailing, value: result.newlyFailing },
          { term: words.stillFailing, value: result.stillFailing },
          { term: words.relieved, value: result.relieved },
          { term: words.unknown, value: result.unknown },
        ]}
      />
      <Details summary={words.names(result.rows.length)} open={result.rows.length <= SHORT}>
        <Table
          caption={words.backTest}
          captionHidden
          rows={result.rows}
          rowKey={({ what, number, name }) => `${what}:${number ?? name}`}
          empty={words.none}
          columns={[
            { key: "name", header: words.name, cell: nameCell },
            { key: "what", header: words.what, cell: ({ what }) => words.WHAT[what] },
            { key: "failing", header: words.failing, cell: failingCell },
          ]}
        />
      </Details>
      {shortened ? <p className="mt-3 text-sm text-ink-3">{words.shortened(BACK_TEST_ROWS)}</p> : null}
    </>
  );
}

const nameCell = ({ name, number }: BackTestRow) => (
  <>
    {name}
    {number ? <span className="block text-sm text-ink-3">{number}</span> : null}
  </>
);

const NO_NAMES = { memberNames: new Map<string, string>() };

const failingCell = ({ failing, lacking = [], endedTerms = [] }: BackTestRow) => (
  <ul>
    {endedTerms.map((name) => (
      <li key={name}>{words.endedTerm(name)}</li>
    ))}
    {failing.map((row) => (
      <li key={row.condition}>{failingText(row)}</li>
    ))}
    {lacking.map(({ address, before }) => (
      <li key={address}>{words.lacking(addressLabel(address, NO_NAMES), before === "notAsked")}</li>
    ))}
  </ul>
);
