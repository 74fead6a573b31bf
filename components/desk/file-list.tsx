import { Tag } from "@/components/ui/tag";
import type { BenchFile } from "@/lib/domain/filing/bench-view";
import { bench } from "@/lib/messages/bench";
import { fileSize } from "@/lib/messages/files";

/** Files of one material: looked at in a new window where the browser can show them. */
export function FileList({ files }: { files: readonly BenchFile[] }) {
  if (files.length === 0) return <span className="text-ink-3">{bench.noFile}</span>;
  return (
    <ul>
      {files.map((file) => (
        <li key={`${file.fileId}-${file.name}`} className="py-0.5">
          <FileLink file={file} />
          <span className="ml-2 whitespace-nowrap text-sm text-ink-3">{fileSize(file.size)}</span>
          {file.scan === "pending" ? <Tag tone="blue">{bench.scanPending}</Tag> : null}
          {file.scan === "quarantined" ? <Tag tone="seal">{bench.scanQuarantined}</Tag> : null}
        </li>
      ))}
    </ul>
  );
}

function FileLink({ file: { fileId, name, previewable, scan } }: { file: BenchFile }) {
  if (!fileId || scan !== "clean") return <span className="break-all">{name}</span>;
  const address = `/api/files/${fileId}`;
  return (
    <>
      {previewable ? (
        <a href={`${address}?preview=1`} target="_blank" rel="noreferrer" className="break-all">
          {name}
          <span className="text-sm">{bench.newWindow}</span>
        </a>
      ) : (
        <span className="break-all">{name}</span>
      )}
      <a href={address} download className="ml-3 whitespace-nowrap text-sm">
        {bench.download}
        <span className="sr-only">{name}</span>
      </a>
    </>
  );
}
