import { z } from "zod";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import type { Source } from "@/lib/commands/supervisor/environment-file";
import { StartError } from "@/lib/db/embedded/start-error";

const Seeded = z.object({
  firstSignIn: z.object({ email: z.string(), password: z.string() }).nullable(),
});

export type FirstSignIn = NonNullable<z.infer<typeof Seeded>["firstSignIn"]>;

/**
 * Runs the program that fills a new database, to its end.
 * @returns the first sign-in when it was made this time.
 */
export async function seed(
  options: { cwd: string; environment: Source },
  onStarted: (child: Child) => Promise<void>,
): Promise<FirstSignIn | null> {
  const lines: string[] = [];
  const child = startChild(
    "seed",
    ["--enable-source-maps", "--conditions=react-server", ".build/seed.js"],
    { ...options, onLine: (line) => lines.push(line) },
  );
  await onStarted(child);
  const how = await child.ended;
  const last = lines.pop() ?? "";
  for (const line of lines) console.log(`seed    | ${line}`);
  if (how !== "ended with code 0") throw new StartError(`Filling the database failed: it ${how}.`);
  return Seeded.parse(JSON.parse(last)).firstSignIn;
}
