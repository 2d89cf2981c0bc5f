/** The package `server-only` guards what Next sends to the browser, and throws everywhere else. */
const withoutServerOnly = {
  name: "without-server-only",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, ({ path }) => ({ path, namespace: "empty" }));
    build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
  },
};

/**
 * How esbuild makes a program for Node of ours: one file in .build, which imports packages alone.
 * @param {string} root
 * @param {Record<string, string>} entryPoints name of the file → its source
 * @returns {import("esbuild").BuildOptions}
 */
export const programOptions = (root, entryPoints) => ({
  absWorkingDir: root,
  entryPoints,
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
