import { listOf, rowsOf, type SectionValues, type Typed, type Values, valuesOf } from "./sections";
import type { Snapshot } from "./snapshot";

/** What differs at one address between two versions; a whole row, member or file that came or went has one side empty. */
export type Difference = {
  address: string;
  kind: "changed" | "added" | "removed";
  before: string[];
  after: string[];
};

/** Everything that differs between two submitted versions, in the order of the form. Rows are compared by position. */
export function snapshotDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const sections = [...new Set([...Object.keys(after.sections), ...Object.keys(before.sections)])];
  return [
    ...(before.lead.name === after.lead.name ? [] : [changed("lead", [before.lead.name], [after.lead.name])]),
    ...sections.flatMap((id) => sectionDifferences(id, before.sections[id], after.sections[id])),
    ...memberDifferences(before, after),
    ...materialDifferences(before, after),
  ];
}

const changed = (address: string, before: string[], after: string[]): Difference => ({
  address,
  kind: "changed",
  before,
  after,
});

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

const texts = (value: Typed | undefined): string[] => listOf(value).map((text) => text.trim());

function valueDifferences(prefix: string, before: Values, after: Values): Difference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) => {
    const [old, now] = [texts(before[name]), texts(after[name])];
    return same(old, now) ? [] : [changed(`${prefix}.${name}`, old, now)];
  });
}

function sectionDifferences(
  id: string,
  before: SectionValues | undefined,
  after: SectionValues | undefined,
): Difference[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  if (old.length === 0 && now.length === 0) return valueDifferences(id, valuesOf(before), valuesOf(after));
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => {
    const address = `${id}.${index}`;
    const [was, is] = [old[index], now[index]];
    if (was && is) return valueDifferences(address, was, is);
    return is ? [added(address, [])] : [removed(address, [])];
  }).flat();
}

const added = (address: string, after: string[]): Difference => ({
  address,
  kind: "added",
  before: [],
  after,
});
const removed = (address: string, before: string[]): Difference => ({
  address,
  kind: "removed",
  before,
  after: [],
});

function memberDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const old = new Map(before.members.map((member) => [member.id, member]));
  const now = new Set(after.members.map(({ id }) => id));
  const gone = before.members.filter(({ id }) => !now.has(id));
  return [
    ...after.members.flatMap((member) => {
      const address = `member:${member.id}`;
      const was = old.get(member.id);
      if (!was) return [added(address, [member.name])];
      const name = was.name === member.name ? [] : [changed(address, [was.name], [member.name])];
      return [...name, ...valueDifferences(address, was.part, member.part)];
    }),
    ...gone.map(({ id, name }) => removed(`member:${id}`, [name])),
  ];
}

/** Files of one type, told apart by content: a renamed copy is no change. */
function materialDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const types = [...new Set([...after.materials, ...before.materials].map(({ type }) => type))];
  return types.flatMap((type) => {
    const [old, now] = [before, after].map(({ materials }) => materials.filter((file) => file.type === type));
    const missing = (old ?? []).filter(({ sha256 }) => !now?.some((file) => file.sha256 === sha256));
    const fresh = (now ?? []).filter(({ sha256 }) => !old?.some((file) => file.sha256 === sha256));
    const names = (files: { name: string }[]) => files.map(({ name }) => name);
    const address = `material:${type}`;
    if (missing.length === 0 && fresh.length === 0) return [];
    if (missing.length === 0) return [added(address, names(fresh))];
    return fresh.length === 0
      ? [removed(address, names(missing))]
      : [changed(address, names(missing), names(fresh))];
  });
}

/** Two texts cut into what both begin with, what went, what came, and what both end with. */
type TextDifference = { start: string; removed: string; added: string; end: string };

export function textDifference(before: string, after: string): TextDifference {
  const [old, now] = [[...before], [...after]];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const cut = (characters: string[], from: number, to: number) => characters.slice(from, to).join("");
  return {
    start: cut(now, 0, start),
    removed: cut(old, start, old.length - end),
    added: cut(now, start, now.length - end),
    end: cut(now, now.length - end, now.length),
  };
}
