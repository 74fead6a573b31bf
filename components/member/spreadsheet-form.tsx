import { FieldError, FieldHint } from "@/components/form/field-frame";
import { Button } from "@/components/ui/button";
import { memberAdd } from "@/lib/messages/member";

const { spreadsheet } = memberAdd;
const sentences: Readonly<Record<string, string>> = spreadsheet.refused;

/** Template and upload: a plain multipart form that the server answers with the page of the result. */
export function SpreadsheetForm({ filingId, refused }: { filingId: string; refused: string | null }) {
  const address = `/api/filings/${filingId}/members/spreadsheet`;
  const error = refused ? (sentences[refused] ?? spreadsheet.refused.spreadsheetUnreadable) : undefined;
  const id = "field-spreadsheet";
  return (
    <>
      <p className="mb-5 max-w-measure text-ink-2">
        {spreadsheet.lead}
        <a href={address} download className="ml-3">
          {spreadsheet.template}
        </a>
      </p>
      <form action={address} method="post" encType="multipart/form-data">
        <div className={`mb-7 ${error ? "border-l-4 border-seal pl-4" : ""}`}>
          <label htmlFor={id} className="mb-1 block font-semibold">
            {spreadsheet.field}
          </label>
          <FieldHint id={id}>{spreadsheet.hint}</FieldHint>
          <FieldError id={id} error={error} />
          <input
            type="file"
            id={id}
            name="spreadsheet"
            accept=".xlsx,.csv"
            aria-describedby={`${id}-hint`}
            aria-invalid={error ? true : undefined}
            className="block max-w-full min-h-11 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
          />
        </div>
        <Button type="submit">{spreadsheet.submit}</Button>
      </form>
    </>
  );
}
