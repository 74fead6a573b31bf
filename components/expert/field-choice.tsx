import { CheckboxGroup } from "@/components/form/choice-field";
import type { FieldOption } from "@/lib/domain/expert/views";

type FieldChoiceProps = {
  label: string;
  hint?: string;
  options: readonly FieldOption[];
  chosen?: readonly string[];
};

/** Fields of knowledge to tick, in columns: there are some thirty of them. */
export const FieldChoice = ({ label, hint, options, chosen = [] }: FieldChoiceProps) => (
  <CheckboxGroup
    name="fields"
    label={label}
    hint={hint}
    options={options.map(({ value, label: name }) => ({ value, label: name }))}
    defaultValues={[...chosen]}
    inline
  />
);
