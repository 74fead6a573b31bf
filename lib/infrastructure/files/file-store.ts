import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, link, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "../../env";

/** Size in bytes. */
type StoredContent = { sha256: string; size: number };
/** First and last byte, both included. */
export type ByteRange = { start: number; end: number };

/** Contents under their digest: nothing is overwritten, and a name never reaches the disk. */
interface FileStore {
  put(content: Readable): Promise<StoredContent>;
  /** Throws when the content is absent. */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** For contents that nothing names any more. */
  remove(sha256: string): Promise<void>;
}

/** Under FILES_DIR, outside the web root; several instances share the folder. */
class FolderStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(content: Readable): Promise<StoredContent> {
    const folder = path.join(this.root, "incoming");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const incoming = path.join(folder, randomUUID());
    const hash = createHash("sha256");
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        size += chunk.length;
        next(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(incoming, { mode: 0o600, flush: true }));
      const sha256 = hash.digest("hex");
      await this.keep(incoming, sha256);
      return { sha256, size };
    } finally {
      await rm(incoming, { force: true });
    }
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    await access(this.pathOf(sha256));
    return createReadStream(this.pathOf(sha256), range);
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** Where a scanner may read the content. */
  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a digest");
    return path.join(this.root, "sha256", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** A link appears at once or not at all, and never replaces what is there. */
  private async keep(incoming: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await link(incoming, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

export const fileStore = new FolderStore(path.resolve(env.FILES_DIR));
