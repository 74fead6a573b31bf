import { CLAUSE_IDS, type ClauseId } from "@/lib/domain/measure/terms";
import type {
  Deadlines,
  Indicator,
  TrackClause,
  TrackCondition,
  TrackDocument,
} from "@/lib/domain/measure/track";
import { assumed, SOURCES } from "./evidence";

const { alliances, licensingLaw } = SOURCES;

/** What comparable rules require of an agreement; confidentiality and disputes stand in none of the texts read. */
export function agreementClauses(sources: Partial<Record<ClauseId, string>>): TrackClause[] {
  const optional = new Set<ClauseId>(["confidentiality", "disputes"]);
  return CLAUSE_IDS.map((id) => ({
    id,
    required: !optional.has(id),
    evidence: sources[id] ? "found" : "assumption",
    citation: sources[id] ?? (optional.has(id) ? null : alliances),
  }));
}

/** Deadlines no consortium text prints: promises of service by analogy. */
export const DEADLINES: Deadlines = {
  acceptDays: assumed(5, licensingLaw("三十二")),
  correctionDays: assumed(15),
  correctionExtensionDays: assumed(15),
  recommendDays: assumed(10, licensingLaw("四十三")),
  decideDays: assumed(20, licensingLaw("四十二")),
  decisionExtensionDays: assumed(10, licensingLaw("四十二")),
  jointOpinionDays: assumed(10),
  expertReviewDays: assumed(60, licensingLaw("四十五")),
  publicNoticeDays: assumed(5, SOURCES.notice5),
  objectionDays: assumed(5, SOURCES.objection5),
  contestDays: assumed(10),
  deliverDays: assumed(10, licensingLaw("四十四")),
  publishDays: assumed(20, SOURCES.disclosure26),
};

/** Score sheet of the experts; the texts read name the matters, none prints the points. */
export const EXPERT_INDICATORS: Indicator[] = [
  { id: "lead", name: "牵头企业的创新整合能力", most: 25 },
  { id: "goals", name: "组建目标与攻关任务", most: 25 },
  { id: "members", name: "成员构成与协同基础", most: 20 },
  { id: "mechanism", name: "运行机制与利益分配", most: 15 },
  { id: "resources", name: "经费、平台等保障条件", most: 15 },
];

type Row<T extends { evidence: unknown; citation: unknown }> = Omit<T, "evidence" | "citation"> & {
  found?: string;
  assumed?: string | null;
};

function evidenced({ found, assumed: by = null }: { found?: string; assumed?: string | null }) {
  return found
    ? { evidence: "found" as const, citation: found }
    : { evidence: "assumption" as const, citation: by };
}

export const condition = ({ id, blocking, ...source }: Row<TrackCondition>): TrackCondition => ({
  id,
  blocking,
  ...evidenced(source),
});

export const material = ({ type, requirement, note, ...source }: Row<TrackDocument>): TrackDocument => ({
  type,
  requirement,
  note,
  ...evidenced(source),
});

/** Conditions that rest on the nature of the matter and are the same in every province. */
export const COMMON_CONDITIONS: TrackCondition[] = [
  condition({ id: "memberConfirmation", blocking: true, assumed: alliances }),
  condition({ id: "membersDistinct", blocking: true }),
  condition({ id: "agreement", blocking: true, assumed: alliances }),
  condition({ id: "agreementClauses", blocking: true, assumed: alliances }),
  condition({ id: "liableUnit", blocking: true, assumed: alliances }),
  condition({ id: "constructionPlan", blocking: true, assumed: SOURCES.nanjing }),
  condition({ id: "budget", blocking: true }),
];
