import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { multiAccessConnections, multiAccessStates } from "@/lib/db/schema/multi-access";
import { profiles } from "@/lib/db/schema/profiles";
import { listConnections } from "@/lib/domain/multi-access/list-connections";
import { readHistory } from "@/lib/domain/multi-access/read-history";
import { readStatus } from "@/lib/domain/multi-access/read-status";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { sandboxLog } from "@/lib/testing/witness";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
/** The document's samples; a line with more than 100 connections; one whose SIM is no multi-access SIM. */
const SAMPLE = "440130000096019";
const BUSY = "440130000096034";
const PLAIN = "440130000096016";
const UNKNOWN = "440130000096017";

let desk: TestDesk;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  viewer = await desk.makeStaff("viewer");
  await db()
    .insert(profiles)
    .values(
      [SAMPLE, BUSY, PLAIN].map((imsi) => ({ environment: ENVIRONMENT, imsi, hsn: "013AAA0027" })),
    );
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(multiAccessStates);
  await db().delete(multiAccessConnections);
});

const answerWith = (operation: string, kind: string, more = {}) =>
  desk.control("POST", "faults", { operation, kind, times: 1, ...more });

describe("readStatus", () => {
  it("gives the document's sample, its time as Japan's", async () => {
    const before = Date.now();
    const status = await readStatus(viewer, { imsi: SAMPLE });
    expect(status).toMatchObject({
      state: {
        lastConnectedCarrier: "nttc",
        imei: "A355927115114020",
        imsi2: "901370001418959",
        updatedAt: "2023-11-01T15:00:00.000Z",
      },
      failure: null,
    });
    expect(Date.parse(status.readAt)).toBeGreaterThanOrEqual(before);
  });

  it("takes the carrier's 404 for an answer: no multi-access SIM", async () => {
    expect(await readStatus(viewer, { imsi: PLAIN })).toMatchObject({ state: null, failure: null });
  });

  it.each([SAMPLE, PLAIN])(
    "gives what was said last, its age and why, while the carrier cannot be read (%s)",
    async (imsi) => {
      const known = await readStatus(viewer, { imsi });
      await answerWith("multiAccess", "status500");
      expect(await readStatus(viewer, { imsi })).toEqual({
        ...known,
        failure: "carrier_unreachable",
      });
      expect(await readStatus(viewer, { imsi })).toMatchObject({ failure: null });
    },
  );

  it("fails when it was never read", async () => {
    await answerWith("multiAccess", "html");
    await expect(readStatus(viewer, { imsi: SAMPLE })).rejects.toMatchObject({
      code: "carrier_unreadable",
    });
  });

  it("keeps what was asked for last, whichever answer comes last", async () => {
    const kept = async () => (await db().select().from(multiAccessStates))[0];
    const row = { environment: ENVIRONMENT, imsi: SAMPLE, state: null };
    const later = new Date(Date.now() + 60_000);
    await db()
      .insert(multiAccessStates)
      .values({ ...row, readAt: later });
    expect(await readStatus(viewer, { imsi: SAMPLE })).toMatchObject({
      state: { lastConnectedCarrier: "nttc" },
    });
    expect(await kept()).toMatchObject({ state: null, readAt: later });
    await db()
      .update(multiAccessStates)
      .set({ readAt: new Date(Date.now() - 60_000) });
    await readStatus(viewer, { imsi: SAMPLE });
    expect(await kept()).toMatchObject({ state: { last_connected_carrier: "nttc" } });
  });

  it("takes an answer in which fields are missing, which the document does not promise", async () => {
    const line = { hsn: "013AAA0028", iccid: "8981120000000402899", imsi: SAMPLE };
    const body = { ...line, updated_at: "2023-11-02T00:00:00" };
    await answerWith("multiAccess", "html", { status: 200, body });
    const { state } = await readStatus(viewer, { imsi: SAMPLE });
    expect(state).toEqual({
      lastConnectedCarrier: null,
      imei: null,
      imsi2: null,
      updatedAt: "2023-11-01T15:00:00.000Z",
    });
  });

  it("takes what this version cannot read for never read", async () => {
    await db()
      .insert(multiAccessStates)
      .values({ environment: ENVIRONMENT, imsi: SAMPLE, state: { imei: 5 }, readAt: new Date() });
    await answerWith("multiAccess", "status500");
    await expect(readStatus(viewer, { imsi: SAMPLE })).rejects.toMatchObject({
      code: "carrier_unreachable",
    });
  });

  it("asks nothing about a line that is not in the inventory", async () => {
    for (const read of [readStatus, readHistory]) {
      await expect(read(viewer, { imsi: UNKNOWN })).rejects.toMatchObject({
        code: "profile_not_in_inventory",
      });
    }
    expect((await sandboxLog(desk)).filter(({ imsi }) => imsi === UNKNOWN)).toEqual([]);
  });
});

describe("a carrier that hangs", () => {
  it("is not waited for where something is known, and the late answers are for the next time", async () => {
    await readStatus(viewer, { imsi: BUSY });
    await readHistory(viewer, { imsi: BUSY });
    const readAt = new Date("2026-01-01T00:00:00Z");
    await db().update(multiAccessStates).set({ readAt });
    await answerWith("multiAccess", "delay", { ms: 5_000 });
    await answerWith("multiAccessHistory", "delay", { ms: 5_000 });
    const [status, history] = await Promise.all([
      readStatus(viewer, { imsi: BUSY }),
      readHistory(viewer, { imsi: BUSY }),
    ]);
    expect(status).toMatchObject({
      readAt: readAt.toISOString(),
      failure: "carrier_unreachable",
    });
    expect(history.failure).toBe("carrier_unreachable");
    expect(history.rows.length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await db().select().from(multiAccessStates))[0]?.readAt, {
        timeout: 10_000,
      })
      .not.toEqual(readAt);
  }, 20_000);
});

describe("readHistory", () => {
  it("gives the document's sample, newest first, its times as Japan's", async () => {
    const { rows, total, beginsAt, next, failure } = await readHistory(viewer, { imsi: SAMPLE });
    const shared = {
      efIccid: "8981120000002260832",
      efImsi: "440130000236084",
      imei: "A355927115114020",
      appletState: "01",
      imeiChanged: false,
      profileChanged: false,
    };
    expect(rows).toEqual([
      { id: expect.any(Number), connectedAt: "2023-10-19T01:13:21.000Z", ...shared },
      { id: expect.any(Number), connectedAt: "2023-10-19T01:13:05.000Z", ...shared },
    ]);
    expect({ total, beginsAt, next, failure }).toEqual({
      total: 2,
      beginsAt: "2023-10-19T01:13:05.000Z",
      next: null,
      failure: null,
    });
  });

  it("keeps a connection once, however often and by however many it is read", async () => {
    await Promise.all(Array.from({ length: 5 }, () => readHistory(viewer, { imsi: BUSY })));
    expect((await readHistory(viewer, { imsi: BUSY })).total).toBe(100);
  });

  it("takes a connection that one answer names twice for one, whatever it leaves out", async () => {
    const one = { created_at: "2023-10-19T10:13:21", ef_iccid: null, ef_imsi: null };
    const body = [
      { ...one, imei: null, applet_state: "01" },
      { ...one, imei: null, applet_state: "01" },
      { ...one, imei: "A1", applet_state: "01" },
    ];
    for (const _ of [1, 2]) {
      await answerWith("multiAccessHistory", "html", { status: 200, body });
      expect((await readHistory(viewer, { imsi: SAMPLE })).rows.map(({ imei }) => imei)).toEqual([
        null,
        "A1",
      ]);
    }
  });

  it("takes a connection of which nothing but the time is told, and keeps it once", async () => {
    for (const _ of [1, 2]) {
      const body = [{ created_at: "2023-10-19T10:13:21" }];
      await answerWith("multiAccessHistory", "html", { status: 200, body });
      const { rows } = await readHistory(viewer, { imsi: SAMPLE });
      expect(rows).toMatchObject([
        { efIccid: null, efImsi: null, imei: null, appletState: null, imeiChanged: false },
      ]);
    }
    // Left out is the same as null.
    const body = [
      { created_at: "2023-10-19T10:13:21", imei: null },
      { created_at: "2023-10-19T10:13:21", applet_state: null },
    ];
    await answerWith("multiAccessHistory", "html", { status: 200, body });
    expect((await readHistory(viewer, { imsi: SAMPLE })).total).toBe(1);
  });

  it("joins what the carrier has forgotten with its last 100, and pages through them all", async () => {
    await db()
      .insert(multiAccessConnections)
      .values(
        [1, 2, 3].map((day) => ({
          environment: ENVIRONMENT,
          imsi: BUSY,
          connectedAt: new Date(`2025-01-0${day}T00:00:00Z`),
          imei: "A1",
          readAt: new Date("2025-01-04T00:00:00Z"),
        })),
      );
    const first = await readHistory(viewer, { imsi: BUSY });
    expect([first.total, first.rows.length, first.beginsAt]).toEqual([
      103,
      50,
      "2025-01-01T00:00:00.000Z",
    ]);
    const second = await listConnections(viewer, { imsi: BUSY, before: first.next });
    const third = await listConnections(viewer, { imsi: BUSY, before: second.next });
    expect([second.rows.length, third.rows.length, third.next]).toEqual([50, 3, null]);
    const times = [first, second, third].flatMap(({ rows }) => rows.map((row) => row.connectedAt));
    expect(new Set(times).size).toBe(103);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it("marks where the device or the carrier's profile was another one before, over the end of a page too", async () => {
    const made = (minute: number, efImsi: string | null, imei: string | null) => ({
      environment: ENVIRONMENT,
      imsi: PLAIN,
      connectedAt: new Date(Date.UTC(2025, 0, 1, 0, minute)),
      efImsi,
      imei,
      readAt: new Date(),
    });
    await db()
      .insert(multiAccessConnections)
      .values([
        made(0, "1", "A1"),
        ...Array.from({ length: 47 }, (_, index) => made(index + 1, "2", "A1")),
        made(48, "2", null),
        made(49, "2", "A2"),
        made(50, "2", "A3"),
      ]);
    const { rows } = await listConnections(viewer, { imsi: PLAIN });
    expect(rows.map(({ imeiChanged }) => imeiChanged).indexOf(true)).toBe(0);
    expect(rows.filter(({ imeiChanged }) => imeiChanged)).toHaveLength(1);
    expect(rows.map(({ profileChanged }) => profileChanged).indexOf(true)).toBe(49);
  });

  it("gives what is kept, and why, while the carrier cannot be read", async () => {
    const known = await readHistory(viewer, { imsi: SAMPLE });
    await answerWith("multiAccessHistory", "status500");
    expect(await readHistory(viewer, { imsi: SAMPLE })).toEqual({
      ...known,
      failure: "carrier_unreachable",
    });
  });

  it("fails when nothing is kept", async () => {
    await answerWith("multiAccessHistory", "status500");
    await expect(readHistory(viewer, { imsi: SAMPLE })).rejects.toMatchObject({
      code: "carrier_unreachable",
    });
  });

  it("is empty for a line without connections", async () => {
    expect(await readHistory(viewer, { imsi: PLAIN })).toMatchObject({
      rows: [],
      total: 0,
      beginsAt: null,
      failure: null,
    });
  });
});
