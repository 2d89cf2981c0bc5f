import { cpus } from "node:os";
import { timeBench } from "@/lib/commands/bench/bench";
import { completionFile } from "@/lib/commands/bench/completion-file";
import { openPlace } from "@/lib/commands/bench/place";
import { tableOf } from "@/lib/commands/bench/table";

const BENCHES = [completionFile];

/** Prints how fast the desk is on this machine. It judges nothing: machines differ, and no test may hang on a clock. */
const close = await openPlace();
try {
  const processors = cpus();
  console.log(
    `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? "processor"}, embedded PostgreSQL with fsync; medians\n`,
  );
  for (const bench of BENCHES) console.log(`${tableOf(bench, await timeBench(bench))}\n`);
} finally {
  await close();
}
