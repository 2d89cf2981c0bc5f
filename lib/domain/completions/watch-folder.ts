import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readMapping } from "@/lib/domain/completions/read-mapping";
import { keepUnopened, receiveFile } from "@/lib/domain/completions/receive-file";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Files that are received in one look: so long, at the most, does the worker wait to stop. */
const AT_ONCE = 100;

const SystemError = z.object({ code: z.string() });

type Seen = { size: number; mtimeMs: number };

/**
 * Watches FREEBIT_COMPLETION_DIR, look by look. A file that is the same in two looks is received; what it was received
 * as is remembered in the database by its bytes, so that no restart and no second worker takes it twice, and in here
 * only to read it once. Names that begin with a dot or end in .tmp or .part are files still being written.
 */
export function watchFolder() {
  let seen = new Map<string, Seen>();
  let received = new Map<string, Seen>();
  let mappedAt: number | null = null;
  /** The last error of each path that cannot be read now. */
  let complained = new Map<string, string>();

  /** Says once what a person should know of; what is read again may break again. */
  function complain(path: string, about: string, error: unknown, ctx: Ctx) {
    const code = codeOf(error);
    if (complained.get(path) === code) return;
    complained.set(path, code);
    log().warn({ err: error, requestId: ctx.requestId }, `${about} cannot be received`);
  }

  async function look(ctx: Ctx): Promise<void> {
    const folder = env().freebit?.completionDir;
    if (!folder) return;
    const found = await listFiles(folder).catch((error: unknown) => {
      complain(folder, "the folder of completion files", error, ctx);
      return null;
    });
    if (!found) return;
    const paths = new Set([...found.keys()].map((name) => join(folder, name)));
    complained = new Map([...complained].filter(([path]) => paths.has(path)));
    const before = seen;
    seen = found;
    received = new Map([...received].filter(([name]) => found.has(name)));
    const settled = [...found].filter(([name, file]) => isSame(before.get(name), file));
    if (settled.length === 0) return;
    // Files with unreadable rows are worth another look once the mapping has changed.
    const { changedAt } = await readMapping(environmentOf("freebit"));
    const mapped = changedAt?.getTime() ?? null;
    if (mapped !== mappedAt) received.clear();
    mappedAt = mapped;
    const fresh = settled.filter(([name, file]) => !isSame(received.get(name), file));
    for (const [name, file] of fresh.slice(0, AT_ONCE)) {
      if (await receive(ctx, folder, name, file)) received.set(name, file);
    }
  }

  async function receive(ctx: Ctx, folder: string, name: string, file: Seen): Promise<boolean> {
    const path = join(folder, name);
    try {
      const bytes = createReadStream(path);
      await receiveFile(ctx, { name, source: "folder", bytes });
      complained.delete(path);
      return true;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      complain(path, "a completion file", error, ctx);
      if (isUnopened(error)) await keepUnopened(ctx, { name, ...file });
      // It is tried again at the next look, and keeps no other file waiting.
      return false;
    }
  }

  return { look };
}

async function listFiles(folder: string): Promise<Map<string, Seen>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/^\.|\.(tmp|part)$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = await stat(join(folder, name)).catch(() => null);
      return file ? [[name, { size: file.size, mtimeMs: file.mtimeMs }] as const] : [];
    }),
  );
  return new Map(files.flat());
}

function isSame(one: Seen | undefined, other: Seen): boolean {
  return one?.size === other.size && one.mtimeMs === other.mtimeMs;
}

/** The operating system's refusal, and not an error of the database or of this program. */
function isUnopened(error: unknown): boolean {
  return ["EACCES", "EPERM", "EIO", "EISDIR", "EBUSY"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return SystemError.safeParse(error).data?.code ?? "unknown";
}
