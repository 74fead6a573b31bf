import { fileSize, files } from "@/lib/messages/files";
import { Button, ButtonRow } from "../ui/button";
import { ProgressBar } from "../ui/progress-bar";

type UploadProgressProps = {
  names: string[];
  index: number;
  /** Bytes. */
  sent: number;
  total: number;
  paused: boolean;
  onPause: () => void;
  onCancel: () => void;
};

/** How far an upload is, in per cent and megabytes, with pause and cancel. Going on submits the form again. */
export function UploadProgress({
  names,
  index,
  sent,
  total,
  paused,
  onPause,
  onCancel,
}: UploadProgressProps) {
  const percentage = Math.floor((100 * Math.min(sent, total)) / Math.max(1, total));
  const name = names[index] ?? "";
  const label = paused ? files.paused : sent >= total ? files.settling : files.uploading(name);
  return (
    <div className="mt-3">
      <ProgressBar
        label={names.length > 1 ? `${files.count(index + 1, names.length)} ${label}` : label}
        value={percentage}
        max={100}
        text={files.progress(percentage, fileSize(Math.min(sent, total)), fileSize(total))}
      />
      <ButtonRow>
        {paused ? (
          <Button key="resume" variant="quiet" type="submit">
            {files.resume}
          </Button>
        ) : (
          <Button key="pause" variant="quiet" type="button" onClick={onPause}>
            {files.pause}
          </Button>
        )}
        <Button variant="quiet" type="button" onClick={onCancel}>
          {files.cancel}
        </Button>
      </ButtonRow>
    </div>
  );
}
