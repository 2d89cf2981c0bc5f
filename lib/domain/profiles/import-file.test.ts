import { afterAll, beforeAll, expect, it } from "vitest";
import { importFile } from "@/lib/domain/profiles/import-file";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

it("does not read a file for somebody who may not import", async () => {
  let read = false;
  async function* file() {
    read = true;
    yield Buffer.from("no header\n");
  }
  const viewer = await desk.makeStaff("viewer");
  await expect(importFile(viewer, file())).rejects.toMatchObject({ code: "not_allowed" });
  expect(read).toBe(false);
});
