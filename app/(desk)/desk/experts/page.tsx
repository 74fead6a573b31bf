import type { Metadata } from "next";
import { PoolPage } from "@/components/expert/pool-page";
import { listExperts } from "@/lib/data/experts";
import { POOL_KEEPERS } from "@/lib/domain/account/roles";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { pool } from "@/lib/messages/expert";
import { fieldNames, listFieldOptions } from "@/lib/usecases/expert/field-options";

export const metadata: Metadata = { title: pool.title };
export const dynamic = "force-dynamic";

const word = (text: string | string[] | undefined): string => (typeof text === "string" ? text : "");

export default async function PoolRoute({ searchParams }: PageProps<"/desk/experts">) {
  const [actor, { q, field, standing }] = await Promise.all([requireStaff(...POOL_KEEPERS), searchParams]);
  const filter = {
    query: word(q).slice(0, 100),
    field: word(field).slice(0, 60),
    standing: standing === "inactive" ? ("inactive" as const) : ("active" as const),
  };
  const [rows, options] = await Promise.all([
    listExperts(actor, filter),
    listFieldOptions(actor.province, now()),
  ]);
  const names = await fieldNames(rows.flatMap(({ fields }) => fields));
  return <PoolPage rows={rows} filter={filter} options={options} names={names} />;
}
