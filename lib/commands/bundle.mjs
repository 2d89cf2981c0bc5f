import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Node 20 cannot run TypeScript: each program is one file in .build, which imports packages alone. */
const PROGRAMS = {
  up: "lib/commands/supervise.ts",
  sandbox: "lib/sandbox/main.ts",
  worker: "lib/jobs/main.ts",
  seed: "lib/commands/seed.ts",
};

/** The package `server-only` guards what Next sends to the browser, and throws everywhere else. */
const withoutServerOnly = {
  name: "without-server-only",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, ({ path }) => ({ path, namespace: "empty" }));
    build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
  },
};

await build({
  absWorkingDir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../.."),
  entryPoints: PROGRAMS,
  outdir: ".build",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  conditions: ["react-server"],
  sourcemap: true,
  logLevel: "warning",
  plugins: [withoutServerOnly],
});
