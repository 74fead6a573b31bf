import "server-only";
import type { NewsItem } from "../../data/feed";
import { feed } from "../../messages/open-data";
import { CONSORTIUM_STATUS_NAMES } from "../../messages/register";
import { publicAddress } from "../public-address";
import { xmlText } from "./xml";

type Told = { id: string; path: string; title: string; text: string };

function tell(item: NewsItem): Told {
  const day = item.at.slice(0, 10);
  if (item.kind === "notice")
    return {
      id: publicAddress(`/notices/${item.id}`),
      path: `/notices/${item.id}`,
      title: feed.notice(item.title),
      text: item.title,
    };
  const path = `/consortia/${item.number}`;
  if (item.kind === "filed")
    return {
      id: publicAddress(path),
      path,
      title: feed.filed(item.name),
      text: feed.filedText(item.lead, item.number),
    };
  const status = CONSORTIUM_STATUS_NAMES[item.status];
  return {
    id: publicAddress(`${path}#${item.status}-${day}`),
    path,
    title: feed.status(item.name, status),
    text: feed.statusText(item.number, status),
  };
}

function entry(item: NewsItem): string {
  const { id, path, title, text } = tell(item);
  return `<entry><id>${xmlText(id)}</id><title>${xmlText(title)}</title><updated>${item.at}</updated>
<link rel="alternate" type="text/html" href="${xmlText(publicAddress(path))}"/>
<category term="${item.kind}"/><summary>${xmlText(text)}</summary></entry>`;
}

/** The news of the register as an Atom feed (RFC 4287). */
export function atomFeed(news: readonly NewsItem[], department: string): string {
  const self = publicAddress("/feed.atom");
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${xmlText(self)}</id><title>${xmlText(feed.title)}</title>
<updated>${news[0]?.at ?? "1970-01-01T00:00:00Z"}</updated>
<author><name>${xmlText(department)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(publicAddress("/consortia"))}"/>
${news.map(entry).join("\n")}
</feed>
`;
}
