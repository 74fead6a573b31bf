import type { DraftView } from "@/lib/domain/filing/draft-view";
import type { CheckContext } from "@/lib/messages/checks";

export const checkContext = ({ track, regionName, members }: DraftView): CheckContext => ({
  track,
  regionName,
  memberNames: new Map(members.map(({ id, name }) => [id, name])),
});
