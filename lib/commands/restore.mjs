import { launch } from "./launch.mjs";

await launch("restore", "lib/commands/restore/main.ts");
