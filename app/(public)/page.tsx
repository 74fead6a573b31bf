import type { Metadata } from "next";
import { HomeContent } from "@/components/register/home-content";
import { env } from "@/lib/env";
import { findHome } from "@/lib/infrastructure/register-cache";

export const revalidate = 60;
export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function HomePage() {
  return <HomeContent homeProvince={env.HOME_PROVINCE} {...(await findHome())} />;
}
