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
 * @param options.onFirstSignIn called at most once, as soon as the first sign-in was made, whatever comes after.
 * @returns the program, and when all is filled.
 */
export function startSeed(options: {
  cwd: string;
  environment: Source;
  onFirstSignIn: (signIn: FirstSignIn) => void;
}): { child: Child; filled: Promise<void> } {
  const { cwd, environment, onFirstSignIn } = options;
  const child = startChild(
    "seed",
    ["--enable-source-maps", "--conditions=react-server", ".build/seed.js"],
    {
      cwd,
      environment,
      onLine: (line) => {
        const seeded = readSeeded(line);
        if (!seeded) console.log(`seed    | ${line}`);
        else if (seeded.firstSignIn) onFirstSignIn(seeded.firstSignIn);
      },
    },
  );
  const filled = child.ended.then((how) => {
    if (how === "ended with code 0") return;
    throw new StartError(`The database could not be filled: the seed ${how}.`);
  });
  return { child, filled };
}

function readSeeded(line: string): z.infer<typeof Seeded> | undefined {
  try {
    return Seeded.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
