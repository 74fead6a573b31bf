import { Tag, type Tone } from "@/components/ui/tag";
import type { ConsortiumStatus } from "@/lib/domain/register/statuses";
import { CONSORTIUM_STATUS_NAMES } from "@/lib/messages/register";

const TONES: Record<ConsortiumStatus, Tone> = {
  filed: "green",
  changing: "blue",
  expiring: "amber",
  rectifying: "amber",
  expired: "neutral",
  terminated: "neutral",
  revoked: "seal",
};

export function StatusTag({ status }: { status: ConsortiumStatus }) {
  return <Tag tone={TONES[status]}>{CONSORTIUM_STATUS_NAMES[status]}</Tag>;
}
