import type { BuildOptions } from "esbuild";

export function programOptions(root: string, entryPoints: Record<string, string>): BuildOptions;
