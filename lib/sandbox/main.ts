import { readFlags } from "@/lib/sandbox/flags";
import { startSandbox } from "@/lib/sandbox/start";

async function main(): Promise<void> {
  const sandbox = await startSandbox(readFlags(process.argv.slice(2)));
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    sandbox.close().then(() => process.exit(0), fail);
  };
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
  // Last, as whoever reads the line may send a signal at once.
  process.stdout.write(`${JSON.stringify({ listening: sandbox.url })}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
