import { Tag } from "@/components/ui/tag";
import { site } from "@/lib/messages/site";

/** Says on every page that what is shown is not an official record. */
export function DemonstrationBanner({ text = site.demonstrationText }: { text?: string }) {
  return (
    <aside aria-label={site.demonstration} className="border-b border-line bg-paper">
      <p className="mx-auto max-w-page px-5 py-1.5 text-xs text-ink-2 sm:px-8 print:px-0">
        <Tag tone="amber">{site.demonstration}</Tag> <span className="ml-1">{text}</span>
      </p>
    </aside>
  );
}
