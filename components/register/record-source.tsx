import { institutionWords } from "@/lib/messages/register-records";

/** Where the record will always stand, and what of it is invented. */
export const RecordSource = ({ address, remark }: { address: string; remark: string | null }) => (
  <footer className="border-t border-line pt-4 text-sm text-ink-2">
    <p>
      {institutionWords.address} <span className="break-all select-all">{address}</span>
    </p>
    {remark ? <p className="mt-1 text-xs text-ink-3">{remark}</p> : null}
  </footer>
);
