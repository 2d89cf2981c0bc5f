import { afterAll, beforeAll, expect, test } from "vitest";
import { SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

const PRINTED = "440130000096019";
const WITHOUT = "440130000096016";
/** Its SIM connected more than a hundred times. */
const BUSY = "440130000096034";

let sandbox: SandboxUnderTest;

beforeAll(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterAll(() => sandbox.stop());

test("接続状況 answers the document's sample, with the HSN that this profile has here", async () => {
  const answer = await sandbox.icm("GET", `/profiles/${PRINTED}/multiAccess`);
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({
    hsn: "013AAA0029",
    iccid: "8981120000000402899",
    imsi: "440130000096019",
    imsi_2: "901370001418959",
    last_connected_carrier: "nttc",
    imei: "A355927115114020",
    updated_at: "2023-11-02T00:00:00",
  });
});

test.each([
  ["a profile without multi-access", WITHOUT],
  ["an IMSI that nobody has", "440139999999999"],
])("接続状況 of %s is answered 404", async (_case, imsi) => {
  const answer = await sandbox.icm("GET", `/profiles/${imsi}/multiAccess`);
  expect(answer.status).toBe(404);
});

test("接続状況 of what is no IMSI is answered 400", async () => {
  expect((await sandbox.icm("GET", "/profiles/x/multiAccess")).status).toBe(400);
});

test("接続履歴 answers the document's sample", async () => {
  const answer = await sandbox.icm("GET", `/profiles/${PRINTED}/multiAccess/history`);
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual([
    {
      created_at: "2023-10-19T10:13:21",
      ef_iccid: "8981120000002260832",
      ef_imsi: "440130000236084",
      imei: "A355927115114020",
      applet_state: "01",
    },
    {
      created_at: "2023-10-19T10:13:05",
      ef_iccid: "8981120000002260832",
      ef_imsi: "440130000236084",
      imei: "A355927115114020",
      applet_state: "01",
    },
  ]);
});

test("接続履歴 ends after 100 connections, newest first", async () => {
  const answer = await sandbox.icm("GET", `/profiles/${BUSY}/multiAccess/history`);
  const times: string[] = Object(answer.json).map((row: { created_at: string }) => row.created_at);
  expect(times).toHaveLength(100);
  expect(times).toEqual(times.toSorted().reverse());
});

test("接続履歴 of a profile without multi-access is empty", async () => {
  const answer = await sandbox.icm("GET", `/profiles/${WITHOUT}/multiAccess/history`);
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual([]);
});
