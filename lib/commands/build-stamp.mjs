import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** What the desk is built from. Folders count with all that is in them, at the root its own files. */
const FOLDERS = ["app", "components", "lib", "public"];
const ROOT_FILE = /^(?:[\w.-]+\.(?:ts|mjs)|package(?:-lock)?\.json|tsconfig\.json)$/;
const NOT_BUILT =
  /\.(?:test|spec)\.\w+$|^(?:vitest|playwright)\.config\.ts$|^next-env\.d\.ts$|\.md$/;

const STAMP = ".build/stamp";
const PRODUCTS = [
  ".next/BUILD_ID",
  ".build/up.js",
  ".build/sandbox.js",
  ".build/worker.js",
  ".build/seed.js",
];

/**
 * A hash over names and contents, so that neither a checkout nor a copy, which change dates alone, asks
 * for a build.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function sourceHash(root) {
  const files = (await readdir(root)).filter((name) => ROOT_FILE.test(name));
  for (const folder of FOLDERS) files.push(...(await filesBelow(root, folder)));
  const hash = createHash("sha256");
  for (const file of files.filter((name) => !NOT_BUILT.test(name)).sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Whether there is something to start, from whichever sources.
 * @param {string} root
 */
export function hasProducts(root) {
  return PRODUCTS.every((product) => existsSync(path.join(root, product)));
}

/**
 * Whether what was built last is whole and from these sources.
 * @param {string} root
 */
export async function isBuilt(root) {
  if (!hasProducts(root)) return false;
  const stamp = await readFile(path.join(root, STAMP), "utf8").catch(() => "");
  return stamp === (await sourceHash(root));
}

/** @param {string} root */
export async function removeStamp(root) {
  await rm(path.join(root, STAMP), { force: true });
}

/**
 * @param {string} root
 * @param {string} hash of the sources as they were when the build began
 */
export async function writeStamp(root, hash) {
  await mkdir(path.join(root, ".build"), { recursive: true });
  await writeFile(path.join(root, STAMP), hash);
}

/**
 * @param {string} root
 * @param {string} folder which may be missing: git keeps no empty one
 * @returns {Promise<string[]>} paths relative to the root
 */
async function filesBelow(root, folder) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
