import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./ensure-built.mjs";

const root = await ensureBuilt();
await import(pathToFileURL(path.join(root, ".build/up.js")).href);
