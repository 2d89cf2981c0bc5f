import { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { StartError } from "@/lib/db/embedded/start-error";
import { EnvironmentError } from "@/lib/env/source";

/**
 * Runs a command that does one thing and ends: what it handed to `shutdown` is undone at its end, and also when it is
 * interrupted. An expected error is a sentence.
 */
export async function runOnce(work: (shutdown: Shutdown) => Promise<void>): Promise<void> {
  const shutdown = new Shutdown();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      console.error("\nInterrupted: nothing of it stays.");
      void shutdown.run().then(() => process.exit(1));
    });
  }
  try {
    await work(shutdown);
  } catch (error) {
    const expected = error instanceof StartError || error instanceof EnvironmentError;
    if (!shutdown.begun) console.error(expected ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
  await shutdown.run();
}
