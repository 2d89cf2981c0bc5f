import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { programOptions } from "./program-options.mjs";

/** Node 20 cannot run TypeScript: each program is bundled when the desk is built. */
const PROGRAMS = {
  up: "lib/commands/supervise.ts",
  sandbox: "lib/sandbox/main.ts",
  worker: "lib/jobs/main.ts",
  seed: "lib/commands/seed.ts",
};

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
await build(programOptions(root, PROGRAMS));
