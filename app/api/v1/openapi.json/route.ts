import { describeApi } from "@/lib/infrastructure/open-data/description";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { publicJson } from "@/lib/infrastructure/public-answer";
import { findSiteOwner, publicAddress } from "@/lib/infrastructure/register-cache";
import { openApi } from "@/lib/messages/open-data";
import { version } from "@/package.json";

/** The interface described in OpenAPI 3.1. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(async (request: Request) => {
  const { department } = await findSiteOwner();
  const site = { address: publicAddress("/"), version, title: openApi.title, department };
  return publicJson(request, describeApi(site));
});
