/** One place in which two documents differ; `undefined` where one of them has nothing there. */
export type RuleDifference = { path: string; before: unknown; after: unknown };

/** Keys that name a row of a list, so that rows are compared with themselves and not with their neighbours. */
const ROW_KEYS = ["id", "type", "code", "date", "year", "kind", "title", "name"] as const;

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function rowKey(lists: readonly (readonly unknown[])[]): string | null {
  if (!lists.flat().every(isPlain)) return null;
  const names = (list: readonly unknown[], key: string) => list.map((row) => (row as Plain)[key]);
  return (
    ROW_KEYS.find((key) =>
      lists.every((list) => {
        const values = names(list, key);
        return values.every((value) => value !== undefined) && new Set(values).size === values.length;
      }),
    ) ?? null
  );
}

const byKey = (rows: readonly unknown[], key: string) =>
  Object.fromEntries(rows.map((row) => [String((row as Plain)[key]), row]));

const same = (before: unknown, after: unknown): boolean =>
  JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));

/** Key order is a matter of storage, not of the rule. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** Where two documents differ, leaf by leaf; rows of lists are matched by what names them, a moved row is one difference. */
export function ruleDifferences(before: unknown, after: unknown, path = ""): RuleDifference[] {
  if (same(before, after)) return [];
  if (isPlain(before) && isPlain(after)) return ofObjects(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  return [{ path, before, after }];
}

function ofObjects(before: Plain, after: Plain, path: string): RuleDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => ruleDifferences(before[key], after[key], path ? `${path}.${key}` : key));
}

function ofLists(before: readonly unknown[], after: readonly unknown[], path: string): RuleDifference[] {
  const key = before.length + after.length > 0 ? rowKey([before, after]) : null;
  if (!key) return [{ path, before, after }];
  const found = ofObjects(byKey(before, key), byKey(after, key), path);
  return found.length > 0 ? found : [{ path, before, after }];
}
