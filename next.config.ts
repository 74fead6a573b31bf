import path from "node:path";
import type { NextConfig } from "next";

const root = path.resolve(import.meta.dirname);

/** Uploads and files pass by proxy.ts; what a file's own answer sets stays, so its policy is not among these. */
const beside = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
];
const closed = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
  { key: "Cache-Control", value: "private, no-store" },
];

/** One address, two style sheets: cached pages never read the cookie that chooses between them. */
const VIEW_SHEET = "/view.css";

const config: NextConfig = {
  rewrites: async () => ({
    beforeFiles: [
      {
        source: VIEW_SHEET,
        has: [{ type: "cookie", key: "view", value: "elder" }],
        destination: "/views/elder.css",
      },
      { source: VIEW_SHEET, destination: "/views/standard.css" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    {
      source: VIEW_SHEET,
      headers: [
        ...beside,
        { key: "Cache-Control", value: "private, no-store" },
        { key: "Vary", value: "cookie" },
      ],
    },
    { source: "/api/files/:rest*", headers: beside },
    { source: "/api/uploads/:rest*", headers: [...beside, ...closed] },
  ],
  // Tests and benches build beside a running `npm start` without touching its files.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  turbopack: { root },
  outputFileTracingRoot: root,
  // Cached pages stay in memory: addresses that do not exist must not fill the disk, nor a restart bring old pages back.
  experimental: { isrFlushToDisk: false },
  // Hashing a cached page again for every reader costs more than sending it; what programs read has tags of its own.
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // A page opened before a deploy still submits: the build's id and the action key come from outside.
  deploymentId: process.env.DEPLOYMENT_ID,
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "exceljs", "graphile-worker", "pg"],
};

export default config;
