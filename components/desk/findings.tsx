import type { BenchFinding } from "@/lib/domain/filing/bench-view";
import { bench } from "@/lib/messages/bench";

const tones: Record<BenchFinding["severity"], string> = {
  error: "text-seal",
  warning: "text-amber",
  question: "text-blue-deep",
};

/** What the machine check says beside a field. */
export function Findings({ findings }: { findings: readonly BenchFinding[] }) {
  return findings.map(({ severity, sentence }) => (
    <p key={sentence} className={`mt-1 text-sm ${tones[severity]}`}>
      <span className="mr-2 border border-current px-1 text-xs">{bench.machine}</span>
      {sentence}
    </p>
  ));
}
