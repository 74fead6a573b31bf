import Link from "next/link";
import { SubmitButton } from "@/components/form/submit-button";
import { Tag } from "@/components/ui/tag";
import type { BenchBlock, BenchField, BenchPart as Part } from "@/lib/domain/filing/bench-view";
import { bench } from "@/lib/messages/bench";
import { documents } from "@/lib/messages/documents";
import { addressesName, conformValue } from "@/lib/schemas/desk";
import { ChangeText } from "./change-text";
import { FileList } from "./file-list";
import { Findings } from "./findings";
import { MarkControl, MarkTag } from "./mark-control";

type Marking = { mayMark: boolean; isCollected: (address: string) => boolean; personalHref: string };

/** One part of the filing as submitted, with machine verdicts, changes and the reviewer's marks beside the fields. */
export function BenchPart({ part, marking }: { part: Part; marking: Marking }) {
  const judged = part.blocks.flatMap(({ fields }) => fields.filter((field) => field.judged));
  return (
    <section id={`part-${part.id}`} data-bench-part tabIndex={-1} className="mb-12 scroll-mt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line-2 pb-2">
        <h2 className="text-xl">{part.title}</h2>
        {marking.mayMark && judged.some(({ mark }) => !mark?.verdict) ? (
          <>
            <input
              type="hidden"
              name={addressesName(part.id)}
              value={judged.map(({ address }) => address).join(" ")}
            />
            <span className="text-sm">
              <SubmitButton name="do" value={conformValue(part.id)} variant="quiet">
                {bench.conformAll}
              </SubmitButton>
            </span>
          </>
        ) : null}
      </div>
      <Findings findings={part.findings} />
      {part.blocks.map((block, index) => (
        <Block key={block.fields[0]?.address ?? `${block.title}-${index}`} block={block} marking={marking} />
      ))}
    </section>
  );
}

function Block({ block, marking }: { block: BenchBlock; marking: Marking }) {
  const [first, ...rest] = block.fields;
  if (first?.address.startsWith("member:"))
    return <MemberBlock block={block} member={first} part={rest} marking={marking} />;
  return (
    <div className="mt-4 first:mt-0">
      {block.title ? (
        <h3 className="flex flex-wrap items-baseline gap-x-3 pt-3 text-base font-semibold">
          {block.title}
          {block.note ? <span className="text-sm font-normal text-ink-3">{block.note}</span> : null}
        </h3>
      ) : null}
      {block.fields.length > 0 ? (
        <dl>
          {block.fields.map((field) => (
            <FieldRow key={field.address} field={field} marking={marking} files={block.files} />
          ))}
        </dl>
      ) : null}
    </div>
  );
}

type MemberBlockProps = { block: BenchBlock; member: BenchField; part: BenchField[]; marking: Marking };

/** A member is judged as one: its name and confirmation above, its part in short lines. */
const MemberBlock = ({ block, member, part, marking }: MemberBlockProps) => (
  <div
    id={`at-${member.address}`}
    className={`border-b border-line py-3 ${rowGrid} sm:grid-cols-[minmax(0,1fr)_8em]`}
  >
    <div className="min-w-0">
      <h3 className="text-base font-semibold">{block.title}</h3>
      <p className="text-xs text-ink-3">{block.note}</p>
      <Judgement field={member} />
    </div>
    <MarkCell field={member} marking={marking} as="div" />
    <dl className="col-span-full mt-1 grid gap-x-8 text-sm sm:grid-cols-2">
      {part.map((field) => (
        <div key={field.address} className={`flex gap-x-3 py-0.5 ${field.long ? "sm:col-span-2" : ""}`}>
          <dt className="shrink-0 text-ink-3">{field.label}</dt>
          <dd className="min-w-0">
            <Values field={field} />
            <Judgement field={field} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
);

const rowGrid = "grid gap-x-6 target:bg-blue-wash";

type FieldRowProps = { field: BenchField; marking: Marking; files: BenchBlock["files"] };

function FieldRow({ field, marking, files }: FieldRowProps) {
  const isMaterial = field.address.startsWith("material:");
  return (
    <div
      id={`at-${field.address}`}
      className={`${rowGrid} border-b border-line py-1.5 sm:grid-cols-[9em_minmax(0,1fr)_8em]`}
    >
      <dt className="pt-0.5 text-sm text-ink-3">{field.label}</dt>
      <dd className="min-w-0">
        {isMaterial ? <FileList files={files} /> : <Values field={field} />}
        {field.masked ? (
          <Link href={marking.personalHref} className="ml-3 text-sm">
            {bench.show}
          </Link>
        ) : null}
        <Judgement field={field} />
      </dd>
      {field.judged ? <MarkCell field={field} marking={marking} /> : null}
    </div>
  );
}

/** What changed and what the machine check says. */
const Judgement = ({ field }: { field: BenchField }) => (
  <>
    {field.change ? <ChangeText change={field.change} /> : null}
    <Findings findings={field.findings} />
  </>
);

/** At the right of its row; opened, it takes the width of the text. */
const MarkCell = ({ field, marking, as: Cell = "dd" }: MarkCellProps) => (
  <Cell className="sm:text-right has-[details[open]]:sm:col-span-full has-[details[open]]:sm:pl-[10.5em] has-[details[open]]:sm:text-left">
    <Mark field={field} marking={marking} />
  </Cell>
);

type MarkCellProps = { field: BenchField; marking: Marking; as?: "dd" | "div" };

const Values = ({ field: { values, long } }: { field: BenchField }) => {
  if (values.length === 0) return <span className="text-ink-3">{bench.empty}</span>;
  const text = values.join(documents.listSeparator);
  return <span className={long ? "block max-w-measure whitespace-pre-wrap" : undefined}>{text}</span>;
};

function Mark({ field: { address, label, mark }, marking }: { field: BenchField; marking: Marking }) {
  if (marking.mayMark)
    return (
      <MarkControl address={address} label={label} mark={mark} collecting={marking.isCollected(address)} />
    );
  if (!mark?.verdict) return null;
  return (
    <p className="mt-1 text-sm">
      <MarkTag mark={mark} />
      {mark.problem ? <span className="ml-2">{mark.problem}</span> : null}
      <span className="ml-2 text-ink-3">{mark.by}</span>
    </p>
  );
}

/** Where a reader is, and how many of each part have a verdict. */
export function BenchContents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav aria-label={bench.contents} data-print="hidden" className="mb-8">
      <ul className="flex flex-wrap gap-x-6 text-sm">
        {parts.map(({ id, title, blocks, findings }) => {
          const fields = blocks.flatMap((block) => block.fields);
          const noted = findings.length + fields.reduce((count, field) => count + field.findings.length, 0);
          return (
            <li key={id}>
              <a href={`#part-${id}`} className="inline-block py-1.5">
                {title}
              </a>
              {noted > 0 ? (
                <span className="ml-1.5">
                  <Tag tone="amber">{noted}</Tag>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
