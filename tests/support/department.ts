import { expect } from "vitest";
import { prisma } from "@/lib/data/client";
import type { Staff, StaffRole } from "@/lib/domain/actor";
import { proposeRecommendation, recommendFiling } from "@/lib/usecases/filing/recommendation";
import { acceptFiling, takeFiling } from "@/lib/usecases/filing/review";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { makeStaff, staffActor } from "@/prisma/factories";
import { type FilingOverrides, makeReadyFiling, type ReadyFiling } from "@/prisma/filing-factory";

/** Everybody who acts for a department on a case, each another person. */
export type Department = Record<
  | "maker"
  | "checker"
  | "intake"
  | "reviewer"
  | "second"
  | "jointReviewer"
  | "publisher"
  | "approver"
  | "head",
  Staff
>;

/** The staff of a province; `maker` and `checker` are of the office that recommends for its sample lead. */
export async function makeDepartment(
  province: "nm" | "gs" = "gs",
  officeCode = province === "gs" ? "620100" : "150200",
): Promise<Department> {
  const staff = async (name: string, role: StaffRole, office: string | null = null) =>
    staffActor(await makeStaff(prisma, { province, roles: [role], name, officeCode: office }));
  return {
    maker: await staff("演示推荐甲", "recommender", officeCode),
    checker: await staff("演示推荐乙", "recommender", officeCode),
    intake: await staff("演示受理人", "intake"),
    reviewer: await staff("演示审核甲", "reviewer"),
    second: await staff("演示审核乙", "reviewer"),
    jointReviewer: await staff("演示联审人", "jointReviewer"),
    publisher: await staff("演示公示人", "publisher"),
    approver: await staff("演示审批甲", "approver"),
    head: await staff("演示审批乙", "approver"),
  };
}

/** A case of a lead of its own, handed in. */
export async function submitReady(
  at: Date,
  overrides: FilingOverrides & Pick<Parameters<typeof makeReadyFiling>[0] & object, "lead"> = {},
): Promise<ReadyFiling> {
  const filing = await makeReadyFiling({ province: "gs", ...overrides });
  const input = { filingId: filing.id, idempotencyKey: crypto.randomUUID(), acknowledged: [] };
  expect(await submitFiling(filing.owner, input, at)).toMatchObject({ ok: true });
  return filing;
}

type Overrides = Parameters<typeof submitReady>[1];

/** A case of Gansu that its office has forwarded. */
export async function forwarded(
  { maker, checker }: Department,
  at: Date,
  overrides: Overrides = {},
): Promise<ReadyFiling> {
  const filing = await submitReady(at, overrides);
  const proposal = { filingId: filing.id, outcome: "recommend", reasons: "符合推荐条件" } as const;
  expect(await proposeRecommendation(maker, proposal, at)).toMatchObject({ ok: true });
  expect(await recommendFiling(checker, { filingId: filing.id }, at)).toMatchObject({ ok: true });
  return filing;
}

/** A case of Gansu in the hands of its reviewer. */
export async function underReview(
  department: Department,
  at: Date,
  overrides: Overrides = {},
): Promise<ReadyFiling> {
  const filing = await forwarded(department, at, overrides);
  const accepted = await acceptFiling(department.intake, { filingId: filing.id, note: "" }, at);
  expect(accepted).toMatchObject({ ok: true });
  expect(await takeFiling(department.reviewer, { filingId: filing.id }, at)).toMatchObject({ ok: true });
  return filing;
}
