import { listNews } from "@/lib/data/feed";
import { atomFeed } from "@/lib/infrastructure/open-data/atom";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { publicAnswer } from "@/lib/infrastructure/public-answer";
import { findSiteOwner } from "@/lib/infrastructure/register-cache";

const MOST = 50;

/** New consortia, changes of status and notices as an Atom feed. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(async (request: Request) => {
  const [news, { department }] = await Promise.all([listNews(MOST), findSiteOwner()]);
  return publicAnswer(request, {
    body: atomFeed(news, department),
    type: "application/atom+xml; charset=utf-8",
  });
});
