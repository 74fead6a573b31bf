import { dataCatalog } from "@/lib/infrastructure/open-data/catalog";
import { findContents } from "@/lib/infrastructure/open-data/contents";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { publicAnswer } from "@/lib/infrastructure/public-answer";

/** The catalogue of the open data in DCAT. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(async (request: Request) =>
  publicAnswer(request, {
    body: JSON.stringify(dataCatalog(await findContents())),
    type: "application/ld+json; charset=utf-8",
  }),
);
