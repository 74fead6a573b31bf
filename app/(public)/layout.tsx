import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";
import { isDemonstration } from "@/lib/env";
import { findSiteOwner } from "@/lib/infrastructure/register-cache";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { department, footer, provinces } = await findSiteOwner();
  return (
    <PublicFrame
      department={department}
      footer={footer}
      demonstration={isDemonstration}
      provinces={provinces
        .filter(({ register }) => register)
        .map(({ province, name }) => ({ href: `/consortia?province=${province}`, label: name }))}
    >
      {children}
    </PublicFrame>
  );
}
