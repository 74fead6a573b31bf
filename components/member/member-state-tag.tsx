import { Tag, type Tone } from "@/components/ui/tag";
import type { MemberState } from "@/lib/domain/filing/member-states";
import { MEMBER_STATE_NAMES } from "@/lib/messages/member";

const tones: Record<MemberState, Tone> = {
  notInvited: "neutral",
  sent: "blue",
  opened: "blue",
  confirmed: "green",
  refused: "seal",
  expired: "amber",
  changed: "amber",
};

export function MemberStateTag({ state }: { state: MemberState }) {
  return <Tag tone={tones[state]}>{MEMBER_STATE_NAMES[state]}</Tag>;
}
