import "@fontsource-variable/noto-sans-sc";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { SkipLink } from "@/components/layout/skip-link";
import { env } from "@/lib/env";
import { site } from "@/lib/messages/site";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  title: { default: site.systemName, template: site.titleTemplate },
  description: site.description,
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <SkipLink />
      {children}
    </Document>
  );
}
