import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** The house plan: what each room may import from the others. A room not named here does not exist. */
const ROOMS: Record<string, readonly string[]> = {
  "lib/domain": [],
  "lib/action-result": [],
  "lib/env": [],
  "lib/messages": ["lib/domain"],
  "lib/schemas": ["lib/domain", "lib/messages", "lib/action-result"],
  "lib/data": ["lib/domain", "lib/env"],
  "lib/usecases": [
    "lib/domain",
    "lib/data",
    "lib/schemas",
    "lib/messages",
    "lib/env",
    "lib/infrastructure/cryptography",
  ],
  "lib/infrastructure": [
    "lib/domain",
    "lib/data",
    "lib/schemas",
    "lib/messages",
    "lib/action-result",
    "lib/env",
  ],
  components: ["lib/domain", "lib/schemas", "lib/messages", "lib/action-result"],
  app: [
    "components",
    "lib/domain",
    "lib/data",
    "lib/usecases",
    "lib/infrastructure",
    "lib/schemas",
    "lib/messages",
    "lib/action-result",
    "lib/env",
    "package.json",
  ],
};

/** Bare packages the pure room may use. */
const DOMAIN_PACKAGES = ["zod"];
const SIDE_EFFECTS = /\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)|\bprocess\.env\b/;
const HAN = /[\u3400-\u9fff]/;
const MAY_HOLD_HAN = [/^lib\/messages\//, /^prisma\//, /^tests\//, /^scripts\//, /^public\//, /^README\.md$/];

const root = path.resolve(import.meta.dirname, "..");
const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx", "*.mjs"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => file && !/^(lib\/data\/generated|\.next)/.test(file));
const sources = new Map(
  files.flatMap((file) => {
    try {
      return [[file, readFileSync(path.join(root, file), "utf8")] as const];
    } catch {
      return [];
    }
  }),
);

const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`))
    .sort((a, b) => b.length - a.length)[0];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? "";
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : `package:${name}`;
  });
}

const inRooms = [...sources].filter(([file]) => roomOf(file));

describe("the house", () => {
  it("lets imports run one way only", () => {
    const wrong = inRooms.flatMap(([file, source]) => {
      const room = roomOf(file) ?? "";
      const allowed = [room, ...(ROOMS[room] ?? [])];
      return importsOf(file, source)
        .filter((name) => !name.startsWith("package:"))
        .filter((name) => !allowed.some((open) => name === open || name.startsWith(`${open}/`)))
        .map((name) => `${file} → ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps the domain pure", () => {
    const wrong = [...sources]
      .filter(([file]) => file.startsWith("lib/domain/"))
      .flatMap(([file, source]) => [
        ...importsOf(file, source)
          .filter((name) => name.startsWith("package:") && !DOMAIN_PACKAGES.includes(name.slice(8)))
          .map((name) => `${file} → ${name}`),
        ...(SIDE_EFFECTS.test(source) ? [`${file} has a side effect`] : []),
      ]);
    expect(wrong).toEqual([]);
  });

  it("keeps Prisma in the data room", () => {
    const wrong = [...sources]
      .filter(([file]) => /^(app|components|lib)\//.test(file) && !file.startsWith("lib/data/"))
      .filter(([, source]) => /data\/generated|@prisma\//.test(source))
      .map(([file]) => file);
    expect(wrong).toEqual([]);
  });

  it("keeps Chinese text in the message catalogs", () => {
    const wrong = [...sources]
      .filter(([file, source]) => HAN.test(source) && !MAY_HOLD_HAN.some((place) => place.test(file)))
      .flatMap(([file, source]) =>
        source
          .split("\n")
          .filter((line) => HAN.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
          .map((line) => `${file}: ${line.trim().slice(0, 80)}`),
      );
    expect(wrong).toEqual([]);
  });

  it("keeps files, pages and actions small", () => {
    const wrong = [...sources].flatMap(([file, source]) => {
      const lines = source.split("\n").length - 1;
      const most = /(^|\/)page\.tsx$/.test(file) ? 40 : 300;
      return !file.startsWith("tests/") && lines > most ? [`${file}: ${lines} lines`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it("has no barrels, no other top-level rooms and no suppressions", () => {
    const barrels = files.filter((file) => /(^|\/)index\.tsx?$/.test(file));
    const rooms = [...new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]))];
    const strange = rooms.filter(
      (room) => !["app", "prisma", "lib", "components", "tests", "public", "scripts"].includes(room ?? ""),
    );
    const mark = new RegExp(["@ts-" + "ignore", "@ts-" + "expect-error", "biome-" + "ignore"].join("|"));
    const suppressed = [...sources].filter(([, source]) => mark.test(source)).map(([file]) => file);
    expect({ barrels, strange, suppressed }).toEqual({ barrels: [], strange: [], suppressed: [] });
  });
});
