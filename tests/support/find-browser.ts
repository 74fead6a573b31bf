import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

/** How a Chromium is started here. Root and small containers need the flags. */
export const launchFlags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/** The machine's own Chromium when there is one, else the one in the package @sparticuz/chromium. */
export async function findBrowser(): Promise<string> {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers];
  const present = candidates.find((candidate) => candidate && existsSync(candidate));
  if (present) {
    return present;
  }
  // Set before the import: the package then unpacks its own libraries and sets LD_LIBRARY_PATH.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
