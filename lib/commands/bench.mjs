import { ensureBuilt } from "./ensure-built.mjs";
import { launch } from "./launch.mjs";

await ensureBuilt();
await launch("bench", "lib/commands/bench/main.ts");
