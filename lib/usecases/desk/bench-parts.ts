import type { Bench } from "../../data/bench";
import { PREVIEW_MIMES } from "../../domain/file/kinds";
import type { BenchBlock, BenchFile, BenchPart } from "../../domain/filing/bench-view";
import {
  clauseField,
  listOf,
  PART_FIELDS,
  rowsOf,
  SECTION_IDS,
  type SectionId,
  sectionOf,
  textOf,
  type Values,
  valuesOf,
} from "../../domain/filing/sections";
import type { Snapshot } from "../../domain/filing/snapshot";
import type { DocumentType } from "../../domain/measure/terms";
import { bench } from "../../messages/bench";
import { momentText } from "../../messages/dates";
import { documents } from "../../messages/documents";
import {
  fieldWords,
  MATERIALS_NAME,
  MEMBERS_NAME,
  partWords,
  ROW_NAMES,
  SECTION_NAMES,
} from "../../messages/filing-fields";
import { DOCUMENT_NAMES } from "../../messages/measure-terms";
import { ORGANIZATION_KIND_NAMES } from "../../messages/organization-kinds";
import { type BenchContext, benchField, findingsAt } from "./bench-context";

const block = (fields: BenchBlock["fields"], rest: Partial<BenchBlock> = {}): BenchBlock => ({
  title: null,
  note: null,
  files: [],
  ...rest,
  fields,
});

/** A submitted version, part by part, in the order of the form. */
export function benchParts(context: BenchContext, materials: Bench["materials"]): BenchPart[] {
  return [
    leadPart(context),
    ...SECTION_IDS.map((id) => sectionPart(context, id)),
    membersPart(context),
    materialsPart(context, materials),
  ];
}

function leadPart(context: BenchContext): BenchPart {
  const { lead } = context.snapshot;
  const fields = [
    benchField(context, { address: "lead", label: bench.lead, texts: [lead.name] }),
    benchField(context, {
      address: "lead.creditCode",
      label: bench.code,
      texts: lead.creditCode ? [lead.creditCode] : [],
      judged: false,
    }),
  ];
  return { id: "lead", title: bench.leadPart, findings: [], blocks: [block(fields)] };
}

const fieldNames = ({ check }: BenchContext, id: SectionId): string[] => [
  ...Object.keys(sectionOf(id).fields),
  ...(id === "agreement" ? check.track.clauses.map((clause) => clauseField(clause.id)) : []),
];

function valueFields(context: BenchContext, id: SectionId, values: Values, prefix: string) {
  return fieldNames(context, id).flatMap((name) => {
    const field = sectionOf(id).fields[name] ?? null;
    if (field?.when && textOf(values[field.when.field]) !== field.when.is) return [];
    const words = fieldWords(id, name);
    return benchField(context, {
      address: `${prefix}.${name}`,
      label: words?.label ?? name,
      texts: listOf(values[name]),
      field,
      options: words?.options,
    });
  });
}

/** Rows, members and files that the earlier version had and this one has not. */
const goneBlocks = ({ differences }: BenchContext, prefix: string, title: string): BenchBlock[] =>
  differences
    .filter(({ kind, address }) => kind === "removed" && address.startsWith(prefix))
    .map(({ before }) => block([], { title: before[0] ?? title, note: bench.removed }));

function sectionPart(context: BenchContext, id: SectionId): BenchPart {
  const stored = context.snapshot.sections[id];
  const part = { id, title: SECTION_NAMES[id], findings: findingsAt(context, id) };
  if (!sectionOf(id).repeated)
    return { ...part, blocks: [block(valueFields(context, id, valuesOf(stored), id))] };
  const name = ROW_NAMES[id] ?? SECTION_NAMES[id];
  const rows = rowsOf(stored).map((row, index) => {
    const address = `${id}.${index}`;
    const isNew = context.differences.some((found) => found.address === address && found.kind === "added");
    return block(valueFields(context, id, row, address), {
      title: documents.application.row(name, index + 1),
      note: isNew ? bench.added : null,
    });
  });
  return { ...part, blocks: [...rows, ...goneBlocks(context, `${id}.`, name)] };
}

function memberBlock(context: BenchContext, member: Snapshot["members"][number]): BenchBlock {
  const address = `member:${member.id}`;
  const parts = Object.entries(PART_FIELDS).map(([name, field]) => {
    const words = partWords(name);
    return benchField(context, {
      address: `${address}.${name}`,
      label: words?.label ?? name,
      texts: listOf(member.part[name]),
      field,
      options: words?.options,
      judged: false,
    });
  });
  const confirmed = member.confirmation;
  return block([benchField(context, { address, label: MEMBERS_NAME, texts: [member.name] }), ...parts], {
    title: member.name,
    note: bench.memberNote(
      ORGANIZATION_KIND_NAMES[member.kind as keyof typeof ORGANIZATION_KIND_NAMES] ?? "",
      member.creditCode ?? "",
      confirmed ? bench.confirmedAt(momentText(confirmed.at)) : bench.unconfirmed,
    ),
  });
}

const membersPart = (context: BenchContext): BenchPart => ({
  id: "members",
  title: MEMBERS_NAME,
  findings: [],
  blocks: [
    block([
      benchField(context, {
        address: "members",
        label: bench.memberList,
        texts: [bench.memberCount(context.snapshot.members.length)],
      }),
    ]),
    ...context.snapshot.members.map((member) => memberBlock(context, member)),
    ...goneBlocks(context, "member:", MEMBERS_NAME),
  ],
});

/** Every type the measure asks for or the version holds; files are found again by type and content. */
function materialsPart(context: BenchContext, materials: Bench["materials"]): BenchPart {
  const { snapshot, check } = context;
  const asked = check.track.documents
    .filter(({ requirement }) => requirement === "required")
    .map(({ type }): string => type);
  const types = [...new Set([...asked, ...snapshot.materials.map(({ type }) => type)])];
  const blocks = types.map((type) => {
    const files = snapshot.materials
      .filter((material) => material.type === type)
      .map((material): BenchFile => {
        const kept = materials.find((row) => row.type === type && row.file.sha256 === material.sha256)?.file;
        return {
          fileId: kept?.id ?? null,
          name: material.name,
          size: material.size,
          previewable: kept !== undefined && PREVIEW_MIMES.includes(kept.mime),
          scan: kept?.scan ?? "clean",
        };
      });
    const label = DOCUMENT_NAMES[type as DocumentType] ?? type;
    return block([benchField(context, { address: `material:${type}`, label, texts: [] })], { files });
  });
  return { id: "materials", title: MATERIALS_NAME, findings: [], blocks };
}
