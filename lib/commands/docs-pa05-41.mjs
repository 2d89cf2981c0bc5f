import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// Node 20 cannot run TypeScript: the page's program is bundled in memory, as nothing else needs it.
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ["lib/commands/pa05-41/page.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  write: false,
  logLevel: "warning",
});
const program = Buffer.from(outputFiles[0].contents).toString("base64");
const { pa0541Page } = await import(`data:text/javascript;base64,${program}`);

const page = path.join(root, "docs/pa05-41.md");
await writeFile(page, pa0541Page());
console.log(`Written: ${path.relative(process.cwd(), page)}`);
