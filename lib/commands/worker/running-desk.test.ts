import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeReady } from "@/lib/commands/supervisor/data-folder";
import { findRunningDesk } from "@/lib/commands/worker/running-desk";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

const about = {
  url: "http://localhost:3000",
  sandboxUrl: "http://127.0.0.1:4010",
  databaseUrl: "postgres://kaitsu_app:x@127.0.0.1:5432/kaitsu",
};

it("a worker more finds the database and the sandbox of the desk that runs", async () => {
  const dataDir = await folderOfOneTest();
  await writeReady(dataDir, { ...about, pids: { supervisor: process.pid, desk: 1 } });
  const { databaseUrl, sandboxUrl } = about;
  expect(await findRunningDesk(dataDir)).toEqual({ databaseUrl, sandboxUrl });
});

it("it is told what to do where no desk runs, or one was killed", async () => {
  const dataDir = await folderOfOneTest();
  const sentence = `No desk runs on ${dataDir}, and its database runs with it: npm run up first.`;
  await expect(findRunningDesk(dataDir)).rejects.toThrow(sentence);
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  await writeReady(dataDir, { ...about, pids: { supervisor: gone.pid ?? 0 } });
  await expect(findRunningDesk(dataDir)).rejects.toThrow(sentence);
  await expect(findRunningDesk(join(dataDir, "nowhere"))).rejects.toThrow("No desk runs on");
});
