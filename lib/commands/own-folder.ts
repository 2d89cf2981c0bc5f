import { resolve } from "node:path";

/** A path as the person who typed it means it: npm changes to the checkout, and says where they were. */
export function fromOwnFolder(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
