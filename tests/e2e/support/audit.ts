import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
export const PHONE = { width: 360, height: 740 };
const TABLET = { width: 768, height: 1024 };
const DESK = { width: 1440, height: 900 };

/** Looks at pages one after the other; everything found is told at the end, page by page. */
export class Audit {
  private readonly findings: string[] = [];
  private readonly titles = new Map<string, string>();

  /** The rules are read in these windows; a page's width is looked at in all. */
  constructor(private readonly readIn = [PHONE, DESK]) {}

  /** Rules of WCAG 2.2 AA, one main heading, and no sideways scrolling on a phone, a tablet and a desk. */
  async look(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await this.lookHere(page, path);
  }

  async lookHere(page: Page, path: string): Promise<void> {
    this.noteTitle(await page.title(), path);
    const headings = await page.getByRole("heading", { level: 1 }).count();
    if (headings !== 1) {
      this.findings.push(`${path}: ${headings} main headings`);
    }
    for (const size of [PHONE, TABLET, DESK]) {
      await page.setViewportSize(size);
      if (this.readIn.includes(size)) await this.readRules(page, `${path} at ${size.width}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) {
        this.findings.push(`${path} at ${size.width}: ${wider} px wider than the window`);
      }
    }
  }

  private async readRules(page: Page, where: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    for (const { id, nodes } of violations) {
      const targets = nodes.slice(0, 3).map(({ target }) => target.join(" "));
      this.findings.push(`${where}: ${id} (${nodes.length}): ${targets.join(" | ")}`);
    }
  }

  /** No two pages share a title; a page that only answers another question may keep its own. */
  private noteTitle(title: string, path: string): void {
    const [page = path] = path.split("?");
    const other = this.titles.get(title);
    if (other && other !== page) {
      this.findings.push(`${path}: same title as ${other}: ${title}`);
    }
    this.titles.set(title, page);
  }

  /** Fails with everything that was found. */
  report(): void {
    expect(this.findings.join("\n"), "findings on the pages looked at").toBe("");
  }
}
