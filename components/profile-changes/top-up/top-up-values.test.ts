import { describe, expect, it } from "vitest";
import type { ShownTopUp } from "@/lib/domain/profile-changes/top-ups-of-month";
import type { ResultError } from "@/lib/errors";
import { namedAgain, type TopUpValues, topUpDraft, topUpValues } from "./top-up-values";

const OFFERED = [102400, 1048576, 5242880];

const yesterday: ShownTopUp = {
  id: "3b4c0a57-6a0c-4d6b-9a58-0a4f9d6b2c11",
  code: "K7M2Q9XW4T",
  state: "completed",
  limitKb: 102400,
  placedByName: "Hanako Yamada",
  placedAt: new Date("2026-11-21T06:00:00Z"),
  sentAt: new Date("2026-11-21T06:00:01Z"),
};

const filled = (changes: Partial<TopUpValues>, recent: ShownTopUp[] = []) =>
  topUpDraft(recent)({ ...topUpValues(OFFERED), ...changes });

describe("the form of a top-up", () => {
  it("begins with nothing chosen", () => {
    expect(filled({})).toEqual({
      request: null,
      body: {},
      problems: [{ name: "limit", message: "requiredChoice" }],
    });
  });

  it("sends the amount alone, in KB", () => {
    expect(filled({ limit: "102400" })).toEqual({
      request: { limit: 102400, after: undefined },
      body: { limit: 102400 },
      problems: [],
    });
  });

  it("asks for a word that an amount of the last 24 hours is meant once more", () => {
    expect(filled({ limit: "102400" }, [yesterday])).toEqual({
      request: null,
      body: { limit: 102400 },
      problems: [{ name: "again", message: "topUpAgain?code=K7M2Q9XW4T" }],
    });
    expect(filled({ limit: "102400", again: true }, [yesterday]).request).toEqual({
      limit: 102400,
      after: "K7M2Q9XW4T",
    });
    expect(filled({ limit: "1048576" }, [yesterday]).problems).toEqual([]);
  });

  it("asks anew, and for that one, where the server names an order that the page did not know of", () => {
    const named = namedAgain({
      fields: { again: "already added by B3C4D5E6F7" },
      params: { code: "B3C4D5E6F7" },
    });
    for (const recent of [[], [yesterday]]) {
      expect(filled({ limit: "102400", named }, recent)).toEqual({
        request: null,
        body: { limit: 102400 },
        problems: [{ name: "again", message: "topUpAgain?code=B3C4D5E6F7" }],
      });
      expect(filled({ limit: "102400", named, again: true }, recent).request).toEqual({
        limit: 102400,
        after: "B3C4D5E6F7",
      });
    }
  });

  it.each<Pick<ResultError, "fields" | "params">>([
    {},
    { fields: { limit: "not offered" }, params: { code: "B3C4D5E6F7" } },
    { fields: { again: "required" } },
  ])("finds no order named in %j", (error) => {
    expect(namedAgain(error)).toBe("");
  });

  it("begins with the amount of a corrected request, where that is still offered", () => {
    expect(topUpValues(OFFERED, { limit: 1048576 }).limit).toBe("1048576");
    expect(topUpValues(OFFERED, { limit: 204800 }).limit).toBe("");
  });
});
