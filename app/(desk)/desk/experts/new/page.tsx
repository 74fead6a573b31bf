import type { Metadata } from "next";
import { NewExpertPage } from "@/components/expert/expert-form";
import { POOL_KEEPERS } from "@/lib/domain/account/roles";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { pool } from "@/lib/messages/expert";
import { listFieldOptions } from "@/lib/usecases/expert/field-options";
import { add } from "../actions";

export const metadata: Metadata = { title: pool.newTitle };
export const dynamic = "force-dynamic";

export default async function NewExpertRoute() {
  const { province } = await requireStaff(...POOL_KEEPERS);
  return <NewExpertPage options={await listFieldOptions(province, now())} action={add} />;
}
