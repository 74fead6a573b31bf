import type { MetadataRoute } from "next";
import { publicAddress } from "@/lib/infrastructure/register-cache";

export const dynamic = "force-dynamic";

const PERSONAL = ["/workspace", "/desk", "/admin", "/account", "/invitations", "/demonstration", "/api"];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/v1/"],
      disallow: [...PERSONAL, "/verify/", "/progress", "/notices/objections", "/notices/*/objection"],
    },
    sitemap: publicAddress("/sitemap.xml"),
  };
}
