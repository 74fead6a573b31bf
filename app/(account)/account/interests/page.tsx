import type { Metadata } from "next";
import { Interests } from "@/components/account/interests";
import { listOwnInterests } from "@/lib/data/interests";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { interestWords } from "@/lib/messages/interest";
import { declare, end } from "./actions";

export const metadata: Metadata = { title: interestWords.title };
export const dynamic = "force-dynamic";

type Query = Promise<{ code?: string | string[] }>;

export default async function InterestsPage({ searchParams }: { searchParams: Query }) {
  const [actor, { code }] = [await requireStaff(), await searchParams];
  const interests = await listOwnInterests(actor);
  return (
    <Interests
      interests={interests}
      creditCode={typeof code === "string" ? code.slice(0, 18) : ""}
      declare={declare}
      end={end}
    />
  );
}
