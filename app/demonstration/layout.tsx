import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";

export default function DemonstrationLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
