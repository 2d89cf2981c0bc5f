import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { messagesOf } from "./messages";
import { orderStateWord, stateTone, stateWord } from "./state-words";

const ja = createTranslator({ locale: "ja", messages: messagesOf("ja"), namespace: "states" });

describe("a state's word", () => {
  it.each([
    ["order", "awaiting_approval", "承認待ち"],
    ["order", "queued", "送信待ち"],
    ["order", "sending", "送信中"],
    ["order", "accepted", "受付済み"],
    ["order", "completed", "完了"],
    ["order", "failed", "失敗"],
    ["order", "rejected", "受付不可（拒否）"],
    ["order", "unknown", "要照合"],
    ["order", "cancelled", "取消"],
    ["orderKind", "icm.activate", "プロファイル開通"],
    ["profile", "inactive", "未開通"],
    ["profile", "active", "利用中"],
    ["profile", "sleeping", "休止中"],
    ["esim", "enabled", "有効"],
    ["plan", "upStream", "上り特価"],
  ] as const)("of %s %s is %s", (vocabulary, value, word) => {
    expect(stateWord(ja, vocabulary, value)).toBe(word);
  });

  it("of an order's end is the kind's own where it has one", () => {
    expect(orderStateWord(ja, "icm.comment", "completed")).toBe("受付済み（反映は確認できません）");
    expect(orderStateWord(ja, "icm.comment", "unknown")).toBe("要照合");
    expect(orderStateWord(ja, "icm.activate", "completed")).toBe("完了");
    expect(orderStateWord(ja, "icm.comment", "parked")).toBe("parked");
  });

  it.each(["terminating", "ACTIVE", "new state!", "toString", "a.b", ""])(
    "that nobody knows is shown as it came: %j",
    (value) => {
      expect(stateWord(ja, "profile", value)).toBe(value);
    },
  );
});

describe("a state's colour", () => {
  it("is violet for what nobody knows, and for nothing else", () => {
    expect(stateTone("order", "unknown")).toBe("ask");
    expect(stateTone("profile", "unknown")).toBe("idle");
  });

  it("is idle for values outside the known ones", () => {
    expect(stateTone("profile", "terminating")).toBe("idle");
    expect(stateTone("profile", "constructor")).toBe("idle");
  });
});
