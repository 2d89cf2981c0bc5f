import { launch } from "./launch.mjs";

await launch("backup", "lib/commands/backup/main.ts");
