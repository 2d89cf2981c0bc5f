import { launch } from "./launch.mjs";

await launch("extra-worker", "lib/commands/worker/main.ts");
