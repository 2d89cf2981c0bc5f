import { z } from "zod";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import type { Source } from "@/lib/commands/supervisor/environment-file";
import { StartError } from "@/lib/db/embedded/start-error";

const Seeded = z.object({
  firstSignIn: z.object({ email: z.string(), password: z.string() }).nullable(),
});

export type FirstSignIn = NonNullable<z.infer<typeof Seeded>["firstSignIn"]>;

/**
 * Runs the program that fills a new database.
 * @returns the program, and at its end the first sign-in when it was made this time.
 */
export function startSeed(options: { cwd: string; environment: Source }): {
  child: Child;
  firstSignIn: Promise<FirstSignIn | null>;
} {
  const lines: string[] = [];
  const child = startChild(
    "seed",
    ["--enable-source-maps", "--conditions=react-server", ".build/seed.js"],
    { ...options, onLine: (line) => lines.push(line) },
  );
  const firstSignIn = child.ended.then((how) => {
    if (how !== "ended with code 0") {
      throw new StartError(`The database could not be filled: the seed ${how}.`);
    }
    return Seeded.parse(JSON.parse(lines.at(-1) ?? "")).firstSignIn;
  });
  return { child, firstSignIn };
}
