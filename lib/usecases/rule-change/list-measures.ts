import { listMeasureVersions, type MeasureVersionRow } from "../../data/measure-versions";
import { findMeasureById } from "../../data/measures";
import { listPublishers, listRuleChanges } from "../../data/rule-changes";
import type { Staff } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import type { MeasureHistory } from "../../domain/measure/history";
import { RULE_DRAFTER } from "../../domain/rule-change/transitions";

/** Measures of every place with their versions; this person's own department first. */
export async function listMeasureHistories(actor: Staff, at: Date): Promise<MeasureHistory[]> {
  const today = shanghaiDate(at);
  const [versions, publishers, open] = await Promise.all([
    listMeasureVersions(),
    listPublishers("measure"),
    listRuleChanges(actor, { kind: "measure", states: ["draft", "proposed", "returned"] }),
  ]);
  const provinces = [...new Set(versions.map(({ province }) => province))];
  const histories = await Promise.all(
    provinces.map(async (province): Promise<MeasureHistory> => {
      const own = versions.filter((version) => version.province === province);
      const shown = own.find((version) => standingOf(version, today) === "inForce") ?? own[0];
      const measure = shown && (await findMeasureById(shown.id));
      return {
        province,
        title: measure?.document.title ?? province,
        regionCode: measure?.document.regionCode ?? "",
        versions: own.map((version) => ({
          ...version,
          standing: standingOf(version, today),
          people: publishers.get(`${province} ${version.effectiveFrom}`) ?? null,
        })),
        openChangeId: open.find(({ subject }) => subject === province)?.id ?? null,
        mayStart: actor.province === province && actor.roles.includes(RULE_DRAFTER),
      };
    }),
  );
  const rank = ({ province, regionCode }: MeasureHistory) =>
    `${province === actor.province ? 0 : 1}${regionCode.endsWith("0000") ? 0 : 1}${regionCode}`;
  return histories.sort((a, b) => rank(a).localeCompare(rank(b)));
}

function standingOf({ effectiveFrom, effectiveUntil }: MeasureVersionRow, today: string) {
  if (effectiveFrom > today) return "toCome";
  return effectiveUntil !== null && effectiveUntil <= today ? "past" : "inForce";
}
