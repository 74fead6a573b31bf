"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { memberAdd } from "@/lib/messages/member";

type Entry = { id: string; name: string; creditCode: string | null };

const WAIT = 200;

/** The directory's search box: a plain GET form; with JavaScript it proposes names while typing. */
export function DirectorySearch({ path, query }: { path: string; query: string }) {
  const [text, setText] = useState(query);
  const entries = useSuggestions(text);
  return (
    <form action={path} className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 grow sm:max-w-[30rem]">
        <label htmlFor="directory-q" className="mb-1 block font-semibold">
          {memberAdd.directory.label}
        </label>
        <div id="directory-q-hint" className="mb-2 text-sm text-ink-3">
          {memberAdd.directory.hint}
        </div>
        <input
          id="directory-q"
          name="q"
          type="search"
          list="directory-entries"
          autoComplete="off"
          defaultValue={query}
          aria-describedby="directory-q-hint"
          onInput={(event) => setText(event.currentTarget.value)}
          className="block min-h-11 w-full rounded-sm border border-edge bg-surface px-3 py-2 text-base text-ink"
        />
        <datalist id="directory-entries">
          {entries.map(({ id, name, creditCode }) => (
            <option key={id} value={name}>
              {creditCode ?? ""}
            </option>
          ))}
        </datalist>
      </div>
      <Button type="submit">{memberAdd.directory.search}</Button>
    </form>
  );
}

function useSuggestions(text: string): Entry[] {
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    if ([...text.trim()].length < 2) return;
    const aborter = new AbortController();
    const timer = setTimeout(async () => {
      const found = await fetch(`/api/directory?q=${encodeURIComponent(text)}`, { signal: aborter.signal })
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null);
      if (found) setEntries(found.entries);
    }, WAIT);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [text]);
  return entries;
}
