import { afterEach, beforeEach, expect, test } from "vitest";
import {
  EID,
  eidEnding,
  FreebitUnderTest,
  NEW_LINE,
  REISSUE,
  TRANSFER,
} from "@/lib/sandbox/testing/freebit";
import { COMPLETION_MS } from "@/lib/sandbox/testing/sandbox-under-test";

const OTHER_EID = eidEnding("7777");
const THIRD_EID = eidEnding("6666");
const FAILING_EID = eidEnding("0404");
const PLANNED = { ...NEW_LINE, planCode: "100K_PLAN", masterAccount: "a", masterPassword: "p" };

let freebit: FreebitUnderTest;

beforeEach(async () => {
  freebit = await FreebitUnderTest.start();
});
afterEach(() => freebit.sandbox.stop());

const finish = () => freebit.sandbox.advance(COMPLETION_MS);

test("an EID waits (230), then is in use (371)", async () => {
  expect(await freebit.codeOf(NEW_LINE)).toBe(100);
  expect(await freebit.codeOf(NEW_LINE)).toBe(230);
  finish();
  expect(await freebit.codeOf(NEW_LINE)).toBe(371);
  expect(await freebit.codeOf(REISSUE)).toBe(371);
});

test("an account waits (230), then exists (208)", async () => {
  expect(await freebit.codeOf(TRANSFER)).toBe(100);
  const again = { ...TRANSFER, eid: OTHER_EID };
  expect(await freebit.codeOf(again)).toBe(230);
  finish();
  expect(await freebit.codeOf(again)).toBe(208);
});

test("an account of the beginning cannot be moved in (208)", async () => {
  expect(await freebit.codeOf({ ...TRANSFER, account: "08011112225" })).toBe(208);
});

test("a reservation number serves once (310), unless its work failed", async () => {
  expect(await freebit.codeOf({ ...TRANSFER, eid: FAILING_EID })).toBe(100);
  finish();
  expect(await freebit.codeOf(TRANSFER)).toBe(100);
  const other = { ...TRANSFER, eid: OTHER_EID, account: "08011112224" };
  expect(await freebit.codeOf(other)).toBe(310);
  finish();
  expect(await freebit.codeOf(other)).toBe(310);
});

test("work that fails leaves EID and account as they were", async () => {
  expect(await freebit.codeOf({ ...TRANSFER, eid: FAILING_EID })).toBe(100);
  finish();
  expect(await freebit.newest()).toMatchObject({ state: "failed", outcome: "failed" });
  expect(await freebit.lineOf("08011112222")).toBeUndefined();
  expect(await freebit.codeOf({ ...TRANSFER, eid: FAILING_EID })).toBe(100);
});

test("a reissue needs an account that exists (210) and the card that it has (288)", async () => {
  expect(await freebit.codeOf({ ...REISSUE, account: "08099999999" })).toBe(210);
  const otherCard = { oldProductNumber: "CD0009999999005" };
  expect(await freebit.codeOf({ ...REISSUE, reissue: otherCard })).toBe(288);
  expect(await freebit.codeOf(REISSUE)).toBe(100);
  finish();
  expect(await freebit.codeOf({ ...REISSUE, eid: OTHER_EID })).toBe(288);
});

test("a reissue from an eSIM needs the EID that the account has (372), and frees it", async () => {
  const move = { ...REISSUE, account: "08033330001" };
  expect(await freebit.codeOf({ ...move, reissue: { oldEid: OTHER_EID } })).toBe(372);
  const oldEid = "89049032000000000000000000000163";
  expect(await freebit.codeOf({ ...move, reissue: { oldEid } })).toBe(100);
  const takesOld = { ...NEW_LINE, eid: oldEid };
  expect(await freebit.codeOf(takesOld)).toBe(230);
  finish();
  expect(await freebit.codeOf(takesOld)).toBe(100);
  expect(await freebit.lineOf("08033330001")).toEqual({
    number: "08033330001",
    eid: EID,
    productNumber: null,
    simKind: "E0",
    planCode: "100K_PLAN",
  });
});

test("an eSIM that is being left waits as well (230)", async () => {
  await freebit.codeOf(NEW_LINE);
  finish();
  const { number } = Object(await freebit.newest());
  const leave = { ...REISSUE, account: number, reissue: { oldEid: EID } };
  expect(await freebit.codeOf({ ...leave, eid: OTHER_EID })).toBe(100);
  expect(await freebit.codeOf({ ...leave, eid: THIRD_EID })).toBe(230);
});

test("with user management, a new master account must be new (208) and an added-to one exist (210)", async () => {
  await freebit.set({ userManagement: true });
  const made = { ...PLANNED, createType: "new" };
  const added = { ...PLANNED, createType: "add", eid: OTHER_EID };
  expect(await freebit.codeOf(added)).toBe(210);
  expect(await freebit.codeOf(made)).toBe(100);
  expect(await freebit.codeOf({ ...made, eid: OTHER_EID })).toBe(208);
  expect(await freebit.codeOf(added)).toBe(100);
});

test("without user management, nobody asks for master accounts", async () => {
  const made = { ...PLANNED, createType: "new" };
  expect(await freebit.codeOf(made)).toBe(100);
  expect(await freebit.codeOf({ ...made, eid: OTHER_EID })).toBe(100);
});

test("of twenty equal requests at the same moment, one is taken", async () => {
  const codes = await Promise.all(Array.from({ length: 20 }, () => freebit.codeOf(NEW_LINE)));
  expect(codes.filter((code) => code === 100)).toHaveLength(1);
  expect(codes.filter((code) => code === 230)).toHaveLength(19);
});

test("two new lines have two numbers, and keep them over a restart", async () => {
  await freebit.codeOf(NEW_LINE);
  await freebit.codeOf({ ...NEW_LINE, eid: OTHER_EID });
  finish();
  const { requests } = Object(await freebit.esims());
  const numbers = new Set(requests.map((request: { number: string }) => request.number));
  expect(numbers.size).toBe(2);
  await freebit.sandbox.startAgainWithoutClosing();
  expect(Object(await freebit.esims()).requests).toMatchObject(
    [...numbers].map((number) => ({ number })),
  );
});
