import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { RoleSettlement } from "@/lib/domain/account/administration";
import type { StaffRole } from "@/lib/domain/actor";
import { momentText } from "@/lib/messages/dates";
import { roleNames, staffAccounts } from "@/lib/messages/staff-accounts";

const words = staffAccounts.request;

export type OpenRoleRequest = {
  id: string;
  version: number;
  roles: readonly StaffRole[];
  formerRoles: readonly StaffRole[];
  officeName: string | null;
  reason: string;
  requestedAt: Date;
  settlements: readonly RoleSettlement[];
};
export type SettlementActions = Record<"grantRoles" | "declineRoles" | "withdrawRoles", FormAction>;

/** A request on its way, with what its reader may do with it. */
export function RoleRequest({ request, actions }: { request: OpenRoleRequest; actions: SettlementActions }) {
  const { settlements, officeName } = request;
  const hidden = { requestId: request.id, version: String(request.version) };
  return (
    <section className="mt-14">
      <SectionHeading>{words.open}</SectionHeading>
      <DefinitionList
        items={[
          { term: words.present, value: roleNames(request.formerRoles) },
          { term: words.wanted, value: roleNames(request.roles) },
          ...(officeName ? [{ term: staffAccounts.columns.office, value: officeName }] : []),
          { term: staffAccounts.form.reason, value: request.reason },
          { term: staffAccounts.columns.requestedAt, value: momentText(request.requestedAt) },
        ]}
      />
      {settlements.includes("grant") ? (
        <ActionForm action={actions.grantRoles} hidden={hidden} className="mt-6">
          <SubmitButton>{words.grant}</SubmitButton>
        </ActionForm>
      ) : (
        <InsetText>{words.waits}</InsetText>
      )}
      {settlements.includes("decline") ? (
        <ActionForm action={actions.declineRoles} hidden={hidden} className="mt-8">
          <TextArea name="declineReason" label={words.declineReason} rows={3} most={500} required />
          <SubmitButton variant="quiet">{words.decline}</SubmitButton>
        </ActionForm>
      ) : null}
      {settlements.includes("withdraw") ? (
        <ActionForm action={actions.withdrawRoles} hidden={hidden}>
          <SubmitButton variant="quiet">{words.withdraw}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
