import { launch } from "./launch.mjs";

await launch("bench", "lib/commands/bench/main.ts");
