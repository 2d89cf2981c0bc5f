import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, totalmem } from "node:os";
import type { Bench } from "@/lib/commands/bench/bench";
import { completionFile } from "@/lib/commands/bench/completion-file";
import { dispatch } from "@/lib/commands/bench/dispatch";
import { whole } from "@/lib/commands/bench/figures";
import { memory } from "@/lib/commands/bench/memory";
import { openPlace } from "@/lib/commands/bench/place";
import { placing } from "@/lib/commands/bench/placing";
import { polling } from "@/lib/commands/bench/polling";
import { profileRead } from "@/lib/commands/bench/profile-read";
import { queries } from "@/lib/commands/bench/queries";
import { tableOf } from "@/lib/commands/bench/table";

/** `npm run bench` takes all of them, `npm run bench NAME …` these. */
const BENCHES: Readonly<Record<string, Bench>> = {
  "completion-file": completionFile,
  "profile-read": profileRead,
  placing,
  dispatch,
  memory,
  polling,
  queries,
};

/** Prints how fast the desk is on this machine. It fails for no figure: machines differ, and no test may hang on a clock. */
async function main(names: string[]): Promise<void> {
  const wrong = names.find((name) => !BENCHES[name]);
  if (wrong !== undefined) {
    console.error(`There is no bench called ${wrong}: ${Object.keys(BENCHES).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const [name, ...others] = names.length > 0 ? names : Object.keys(BENCHES);
  const bench = BENCHES[name ?? ""];
  if (bench && others.length === 0) return measure(bench);
  const processors = cpus();
  console.log(
    `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? "processor"}, ${whole(totalmem() / 2 ** 30)} GiB, embedded PostgreSQL with fsync\n`,
  );
  // Each in a process of its own: what one leaves in memory is no part of the next.
  for (const one of [name, ...others]) if (one && !(await measureApart(one))) process.exitCode = 1;
}

async function measureApart(name: string): Promise<boolean> {
  const program = process.argv[1];
  if (!program) throw new Error("it is not known what runs here");
  const args = [...process.execArgv, program, "--no-build", name];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const [code] = await once(child, "exit");
  return code === 0;
}

async function measure(bench: Bench): Promise<void> {
  const place = await openPlace();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void place.close().then(() => process.exit(1)));
  }
  try {
    console.log(`${tableOf(await bench(place))}\n`);
  } finally {
    await place.close();
  }
}

await main(process.argv.slice(2).filter((argument) => !argument.startsWith("--")));
