import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/action-result";
import { ATTEMPT_OUTCOMES, type AuditFilter } from "@/lib/domain/account/audit-filter";
import { ATTEMPT_NAMES, auditWords as words } from "@/lib/messages/audit";

/** `filter.account` is the e-mail as the auditor typed it. */
type AuditFiltersProps = { action: FormAction<AuditFilter>; filter: AuditFilter; filtered: boolean };

/** Sent as a form, so that an e-mail never stands in an address. */
export function AuditFilters({ action, filter, filtered }: AuditFiltersProps) {
  return (
    <div data-print="hidden" className="mb-8">
      <Details summary={words.filters} open={filtered}>
        <ActionForm key={JSON.stringify(filter)} action={action} className="max-w-measure">
          <TextField
            name="account"
            label={words.account}
            hint={words.accountHint}
            autoComplete="off"
            spellCheck={false}
            inputMode="email"
            defaultValue={filter.account ?? ""}
          />
          <SelectField
            name="action"
            label={words.action}
            placeholder={words.everyAction}
            options={Object.entries(ATTEMPT_NAMES).map(([value, label]) => ({ value, label }))}
            defaultValue={filter.action ?? ""}
          />
          <SelectField
            name="outcome"
            label={words.outcome}
            placeholder={words.everyOutcome}
            options={ATTEMPT_OUTCOMES.map((value) => ({ value, label: words.OUTCOMES[value] }))}
            defaultValue={filter.outcome ?? ""}
          />
          <div className="grid gap-x-8 sm:grid-cols-2">
            <DateField name="from" label={words.from} defaultValue={filter.from ?? ""} />
            <DateField name="to" label={words.to} defaultValue={filter.to ?? ""} />
          </div>
          <div className="flex flex-wrap items-baseline gap-x-6">
            <SubmitButton>{words.apply}</SubmitButton>
            {filtered ? (
              <Link href="/admin/audit" className="py-2 text-sm">
                {words.clear}
              </Link>
            ) : null}
          </div>
        </ActionForm>
      </Details>
    </div>
  );
}
