import { files } from "@/lib/messages/files";

const CHOICES = [
  { value: "no", label: files.textChange.same },
  { value: "yes", label: files.textChange.changed },
];

/** Whether a new copy of the agreement only gained seals or changed what the members agreed to. */
export function TextChangeChoice() {
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">{files.textChange.legend}</legend>
      {CHOICES.map(({ value, label }) => (
        <label key={value} className="flex cursor-pointer items-start gap-3 py-1.5">
          <input
            type="radio"
            name="textChanged"
            value={value}
            defaultChecked={value === "no"}
            className="mt-0.5 size-6 shrink-0"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
