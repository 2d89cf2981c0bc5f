import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { profileSearchGrams } from "@/lib/domain/profiles/profile-search-text";
import { ProfileQuery } from "@/lib/domain/profiles/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const environment = "trial/icm/550e8400e29b41d4a716446655440000";

type Line = Partial<typeof profiles.$inferInsert> & { imsi: string };

/** Five lines that differ in what a person would look for. */
const LINES: Line[] = [
  {
    imsi: "440130000096015",
    hsn: "013AAA0025",
    msisdn: "812023284118111",
    iccid: "8981120000000830180",
    comment: "自販機 渋谷 A-12",
    customerReference: "K-00015",
    profileStatus: "active",
    plan: "fixed",
    limitKb: 1048576,
    readAt: new Date("2026-11-20T00:00:00Z"),
  },
  {
    imsi: "440130000096016",
    hsn: "013AAA0026",
    comment: "物流センター 3号機",
    profileStatus: "active",
    plan: "upStream",
    upLimitKb: 157286400,
    downLimitKb: 1048576,
    readAt: new Date("2026-11-22T01:02:03.456Z"),
  },
  {
    imsi: "440130000096017",
    hsn: "013AAA0027",
    profileStatus: "sleeping",
    plan: "payg",
    limitKb: 0,
    readAt: new Date("2026-11-21T00:00:00Z"),
    readError: "carrier_unreachable",
  },
  {
    imsi: "440130000096018",
    hsn: "013AAA0028",
    profileStatus: "migrating",
    readAt: new Date("2026-11-19T00:00:00Z"),
  },
  { imsi: "440130000096019", hsn: "013AAA0029" },
];

let desk: TestDesk;
let viewer: Ctx;

const insert = (lines: Line[], where = environment) =>
  db()
    .insert(profiles)
    .values(
      lines.map((line) => {
        const { hsn = "013AAAFFFF", iccid = null, msisdn = null } = line;
        const { comment = null, customerReference = null } = line;
        const texts = { imsi: line.imsi, hsn, iccid, msisdn, comment, customerReference };
        return { ...line, hsn, environment: where, searchGrams: profileSearchGrams(texts) };
      }),
    );

beforeAll(async () => {
  desk = await startTestDesk();
  viewer = await desk.makeStaff("viewer");
  await insert(LINES);
  await insert([{ imsi: "440130000096015" }], "live/icm/550e8400e29b41d4a716446655440000");
});
afterAll(() => desk.close());

const list = (query: Partial<ProfileQuery>) => listProfiles(viewer, ProfileQuery.parse(query));

/** The last digits of the IMSIs found, in their order. */
const found = async (query: Partial<ProfileQuery>) =>
  (await list(query)).rows.map(({ imsi }) => imsi.slice(-2)).join(" ");

describe("the list of profiles", () => {
  it("shows this environment's lines by IMSI, with what staff need", async () => {
    const { rows, ...about } = await list({});
    expect(about).toEqual({ total: 5, inventory: 5, page: 1, perPage: 50 });
    expect(rows.map(({ imsi }) => imsi)).toEqual(LINES.map(({ imsi }) => imsi));
    expect(rows[1]).toEqual({
      imsi: "440130000096016",
      hsn: "013AAA0026",
      iccid: null,
      msisdn: null,
      profileStatus: "active",
      plan: "upStream",
      limitKb: null,
      upLimitKb: 157286400,
      downLimitKb: 1048576,
      comment: "物流センター 3号機",
      customerReference: null,
      readAt: "2026-11-22T01:02:03Z",
      readError: null,
      orderState: null,
    });
    expect(rows[2]?.readError).toBe("carrier_unreachable");
    expect(rows[4]).toMatchObject({ profileStatus: null, readAt: null });
  });

  it.each([
    [{ status: "active" }, "15 16"],
    [{ status: "sleeping" }, "17"],
    [{ status: "delete" }, ""],
    [{ status: "other" }, "18"],
    [{ status: "unread" }, "19"],
    [{ status: "readFailed" }, "17"],
    [{ status: "readFailed", plan: "fixed" }, ""],
    [{ plan: "payg" }, "17"],
    [{ plan: "upStream" }, "16"],
    [{ status: "active", plan: "fixed" }, "15"],
    [{ status: "active", text: "センター" }, "16"],
  ] as const)("is filtered by %j", async (query, imsis) => {
    expect(await found(query)).toBe(imsis);
    expect((await list(query)).inventory).toBe(5);
  });

  it.each([
    ["02023284118111", "15"],
    ["020-2328-4118111", "15"],
    ["渋谷", "15"],
    ["販", "15"],
    ["ｾﾝﾀｰ", "16"],
    ["せんたー", "16"],
    ["３号", "16"],
    ["A-12", "15"],
    ["a12", "15"],
    ["渋谷 自販機", "15"],
    ["渋谷 物流", ""],
    ["8111", "15"],
    ["812 0232 84118111", "15"],
    ["8981120000000830180", "15"],
    ["013aaa0027", "17"],
    ["440130000096018", "18"],
    ["k-00015", "15"],
    ["%", ""],
    ["_", ""],
    ["\u0000", "15 16 17 18 19"],
    ["  ", "15 16 17 18 19"],
  ])("finds %j", async (text, imsis) => {
    expect(await found({ text })).toBe(imsis);
  });

  it("finds no line that has the parts of a text but not the text", async () => {
    // 961, 160 and 01 stand in 440130000096160, but 96015 does not.
    await insert([{ imsi: "440130000096160" }, { imsi: "440196000000151" }]);
    expect(await found({ text: "96015" })).toBe("15");
    await db().execute("DELETE FROM profiles WHERE imsi IN ('440130000096160', '440196000000151')");
  });

  it.each([
    ["imsi", false, "15 16 17 18 19"],
    ["imsi", true, "19 18 17 16 15"],
    ["readAt", true, "16 17 15 18 19"],
    ["readAt", false, "19 18 15 17 16"],
    ["profileStatus", false, "15 16 18 17 19"],
    ["plan", false, "15 17 16 18 19"],
    ["plan", true, "16 17 15 18 19"],
  ] as const)(
    "is sorted by %s (descending: %s), what is not known last and what was never read oldest",
    async (sort, descending, imsis) => {
      expect(await found({ sort, descending })).toBe(imsis);
    },
  );

  it("shows the state of the order that holds a line, and of no other", async () => {
    await order("440130000096016", "unknown", true);
    await order("440130000096017", "completed", false);
    const states = (await list({})).rows.map(({ orderState }) => orderState);
    expect(states).toEqual([null, "unknown", null, null, null]);
  });

  it("is cut into pages of 50, and a page past the end is the last one", async () => {
    await insert(
      Array.from({ length: 110 }, (_, index) => ({ imsi: String(450000000000000 + index) })),
    );
    expect((await list({})).rows).toHaveLength(50);
    expect(await list({ page: 3 })).toMatchObject({ total: 115, page: 3, perPage: 50 });
    expect((await list({ page: 3 })).rows).toHaveLength(15);
    const past = await list({ page: 100_000 });
    expect(past.page).toBe(3);
    expect(past.rows).toHaveLength(15);
    expect(await list({ page: 9, text: "渋谷" })).toMatchObject({ total: 1, page: 1 });
    expect(await list({ page: 9, text: "nothing" })).toMatchObject({ total: 0, page: 1, rows: [] });
  });

  it("is asked for no more text than an identifier or a comment has", () => {
    expect(ProfileQuery.safeParse({ text: "x".repeat(100) }).success).toBe(true);
    expect(ProfileQuery.safeParse({ text: "x".repeat(101) }).success).toBe(false);
  });
});

async function order(imsi: string, state: string, active: boolean): Promise<void> {
  const id = randomUUID();
  await db().transaction(async (tx) => {
    await tx.insert(orders).values({
      id,
      code: id.slice(0, 10),
      environment,
      carrier: "icm",
      kind: "icm.activate",
      state: "queued",
      request: {},
      requestHash: "",
      submissionId: randomUUID(),
    });
    await tx
      .insert(orderTargets)
      .values({ orderId: id, environment, type: "imsi", value: imsi, active });
    await tx.execute(`UPDATE orders SET state = 'sending' WHERE id = '${id}'`);
    await tx.execute(`UPDATE orders SET state = '${state}' WHERE id = '${id}'`);
  });
}
