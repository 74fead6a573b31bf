import { PageHeading } from "@/components/layout/page-heading";
import { InsetText, SuccessNotice } from "@/components/ui/notice-box";
import type { FormValues } from "@/lib/action-result";
import { formName, placeOf } from "@/lib/domain/filing/address";
import { correctionAddresses, type DraftView } from "@/lib/domain/filing/draft-view";
import { type Editable, editableFields, isOpen } from "@/lib/domain/filing/editing";
import { formFromSection } from "@/lib/domain/filing/section-form";
import { listOf, type SectionId, sectionOf } from "@/lib/domain/filing/sections";
import { problemSentence } from "@/lib/messages/checks";
import { momentText } from "@/lib/messages/dates";
import { filing } from "@/lib/messages/filing";
import { ROW_NAMES, SECTION_NAMES } from "@/lib/messages/filing-fields";
import { checkContext } from "./check-context";
import { fieldContext, fieldViews } from "./field-view";
import { SectionForm, type SectionFormProps } from "./section-form";

type SectionPageProps = {
  draft: DraftView;
  section: SectionId;
  action: SectionFormProps["action"];
  returned: FormValues | null;
  /** The version a save has just made. */
  saved: string | undefined;
};

/** Findings of one section under the names of its form; said only once it has been saved. */
function fieldProblems(draft: DraftView, section: SectionId): Record<string, string> {
  const found: Record<string, string> = {};
  for (const problem of draft.sections[section] ? draft.problems : []) {
    const place = placeOf(problem.address);
    if (place?.kind !== "section" || place.section !== section || !place.field) continue;
    if (problem.severity !== "error") continue;
    found[formName(place.row, place.field)] ??= problemSentence(problem, checkContext(draft));
  }
  return found;
}

/** Fields that still hold what the unit's own record says. */
function prefilledNames(draft: DraftView, section: SectionId): Record<string, string> {
  const stored = formFromSection(section, draft.sections[section]?.values);
  const known = formFromSection(section, draft.profile[section]);
  const same = Object.keys(known).filter(
    (name) =>
      !name.endsWith("host") &&
      listOf(known[name]).length > 0 &&
      String(known[name]) === String(stored[name]),
  );
  return Object.fromEntries(same.map((name) => [name, filing.sourceProfile]));
}

function Lead({
  draft,
  editable,
  saved,
  section,
}: Omit<SectionPageProps, "action" | "returned"> & { editable: Editable }) {
  const stored = draft.sections[section];
  if (!isOpen(editable)) return <InsetText>{filing.locked}</InsetText>;
  return (
    <>
      {saved && stored ? <SuccessNotice>{filing.savedAt(momentText(stored.updatedAt))}</SuccessNotice> : null}
      {editable.all ? null : <InsetText>{filing.onlyNamed}</InsetText>}
    </>
  );
}

/** One section of a filing: its form while it is open, else its text. */
export function SectionPage({ draft, section, action, returned, saved }: SectionPageProps) {
  const editable = editableFields(section, draft.state, correctionAddresses(draft));
  const { repeated } = sectionOf(section);
  const stored = draft.sections[section];
  return (
    <>
      <PageHeading
        caption={draft.name || filing.untitled}
        title={SECTION_NAMES[section]}
        lead={editable.all ? filing.invalidLater : undefined}
        back={{ href: `/workspace/filings/${draft.id}`, label: filing.backToList }}
      />
      <Lead draft={draft} section={section} editable={editable} saved={saved} />
      {returned ? <InsetText>{filing.returned}</InsetText> : null}
      <SectionForm
        key={saved ?? "first"}
        action={action}
        filingId={draft.id}
        section={section}
        version={stored?.version ?? 0}
        views={fieldViews(section, fieldContext(draft))}
        stored={formFromSection(section, stored?.values)}
        returned={returned}
        rows={repeated ? { name: ROW_NAMES[section] ?? "", most: repeated.most } : null}
        problems={fieldProblems(draft, section)}
        sources={prefilledNames(draft, section)}
        open={editable.all ? null : [...editable.names]}
      />
    </>
  );
}
