import { rm } from "node:fs/promises";
import { onTestFinished } from "vitest";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

/** A temporary folder that goes with the test that asked for it. */
export async function folderOfOneTest(): Promise<string> {
  const folder = await makeTemporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
