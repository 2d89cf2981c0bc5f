import { readFile } from "node:fs/promises";

export type Source = Record<string, string | undefined>;

/**
 * The values of a file of KEY=VALUE lines, none where there is no file. Empty lines and lines that begin
 * with # say nothing; a value may stand in single or double quotes.
 */
export async function readEnvironmentFile(path: string): Promise<Source> {
  const text = await readFile(path, "utf8").catch(() => "");
  const values: Source = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    const [, name, value] = match ?? [];
    if (name === undefined || value === undefined) continue;
    const quoted = /^(["'])(.*)\1$/.exec(value);
    values[name] = quoted?.[2] ?? value;
  }
  return values;
}
