/** JSON-LD of a page; `<` is escaped so that no name can end the script. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json">{text}</script>;
}
