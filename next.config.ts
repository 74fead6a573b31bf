import path from "node:path";
import type { NextConfig } from "next";

const root = path.resolve(import.meta.dirname);

const config: NextConfig = {
  // Tests and benches build beside a running `npm start` without touching its files.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // A page opened before a deploy still submits: the build's id and the action key come from outside.
  deploymentId: process.env.DEPLOYMENT_ID,
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "exceljs", "graphile-worker", "pg"],
};

export default config;
