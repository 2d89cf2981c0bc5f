import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { COLUMNS, completionRow } from "@/lib/sandbox/freebit/completion/completion-row";
import type { EsimRequest } from "@/lib/sandbox/freebit/line";
import { encodeWindows31J } from "@/lib/sandbox/freebit/windows-31j";
import { japanDateTime } from "@/lib/sandbox/japan-time";

const OURS = /^esim_\d{14}_\d+\.csv(\.part)?$/;

/** `esim_20261122120000_001.csv`: Japan time, and the number of the file. */
export function completionFileName(at: number, number: number): string {
  const time = japanDateTime(at).replaceAll(/[-: ]/g, "");
  return `esim_${time}_${String(number).padStart(3, "0")}.csv`;
}

/**
 * Writes a completion file: Windows-31J, every field in quotes, CRLF, a row of names first. Under its
 * own name it is whole from the first moment on.
 */
export async function writeCompletionFile(
  folder: string,
  name: string,
  requests: EsimRequest[],
): Promise<void> {
  const rows = [COLUMNS, ...requests.map(completionRow)];
  const text = rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `${name}.part`);
  const handle = await open(partial, "w", 0o600);
  try {
    await handle.writeFile(encodeWindows31J(text));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, join(folder, name));
}

/** Removes the sandbox's own files from the folder, and nothing else. */
export async function removeCompletionFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
