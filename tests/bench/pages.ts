import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { line, times } from "./figures";

const SECONDS = 6;
const PUBLIC_PAGES = ["/", "/consortia", "/guide", "/verify", "/progress"];

async function requestsPerSecond(url: string): Promise<number> {
  await autocannon({ url, connections: 8, duration: 2 });
  const { requests, non2xx } = await autocannon({ url, connections: 8, duration: SECONDS });
  if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were not 2xx`);
  return requests.average;
}

/** The pages against a file of the same size from the same server, and the JavaScript each public page loads. */
export async function benchPages(address: string, restart: () => Promise<string>): Promise<void> {
  const number = await firstNumber(address);
  const pages = [`/consortia/${number}`, "/"];
  const folder = path.resolve("public", "bench");
  await mkdir(folder, { recursive: true });
  try {
    for (const [index, page] of pages.entries()) {
      const html = await (await fetch(address + page)).text();
      await writeFile(path.join(folder, `${index}.html`), html);
    }
    const again = await restart();
    for (const [index, page] of pages.entries()) {
      const still = await requestsPerSecond(`${again}/bench/${index}.html`);
      const live = await requestsPerSecond(again + page);
      line(
        `${page}: requests per second`,
        live.toFixed(0),
        `${times(live, still)} a static file of the same size (${still.toFixed(0)})`,
      );
    }
    for (const page of [...PUBLIC_PAGES, `/consortia/${number}`]) await benchScripts(again, page);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstNumber(address: string): Promise<string> {
  const html = await (await fetch(`${address}/consortia`)).text();
  const found = /href="\/consortia\/([A-Z0-9-]+)"/.exec(html)?.[1];
  if (!found) throw new Error("no consortium on the list");
  return found;
}

async function benchScripts(address: string, page: string): Promise<void> {
  const html = await (await fetch(address + page)).text();
  const scripts = [
    ...new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)]
        .filter((match) => !match[0].includes("noModule"))
        .map((match) => match[1] ?? ""),
    ),
  ];
  let bytes = 0;
  for (const script of scripts)
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(script, address))).arrayBuffer())).length;
  line(
    `${page}: first-load JavaScript, gzip`,
    `${(bytes / 1024).toFixed(0)} KB`,
    `${scripts.length} files; Next alone about 135 KB`,
  );
}
