import { describe, expect, it } from "vitest";
import {
  followTyping,
  initialKanaState,
  type KanaEvent,
  readingOf,
} from "@/lib/domain/esim/kana-reading";

/** Each composition as what it showed one after another, the committed text last; `null` cancels. */
type Composed = { shown: string[]; commit: string };

/** Plays compositions and other changes on a field, as a browser would tell of them. */
function field(initial = "") {
  let value = initial;
  let state = initialKanaState(initial);
  const readings: (string | null)[] = [];
  const send = (event: KanaEvent) => {
    state = followTyping(state, event);
  };
  return {
    compose(composed: Composed, from = value.length, to = from) {
      send({ type: "start", value, from, to });
      for (const data of composed.shown) send({ type: "update", data });
      send({ type: "end", data: composed.commit });
      value = value.slice(0, from) + composed.commit + value.slice(to);
      readings.push(readingOf(state));
      return this;
    },
    change(next: string) {
      value = next;
      send({ type: "change", value });
      readings.push(readingOf(state));
      return this;
    },
    send,
    text: () => value,
    reading: () => readingOf(state),
    readings,
  };
}

/** `"や やm やま|山"` shows three texts and commits the last; an empty text is written as _. */
function composed(recording: string): Composed {
  const [shown = "", commit = ""] = recording.split("|");
  const blank = (text: string) => (text === "_" ? "" : text);
  return { shown: shown.split(" ").map(blank), commit: blank(commit) };
}

describe("a name composed and converted", () => {
  it.each([
    ["Chromium and macOS, Roman letters", "y や やm やま やまd やまだ 山田|山田", "やまだ"],
    ["Windows, full-width letters", "ｙ や やｍ やま やまｄ やまだ 山田|山田", "やまだ"],
    ["kana keys or a telephone's keyboard", "や やま やまだ 山田|山田", "やまだ"],
    ["a dakuten that is a key of its own", "や やま やまた やまだ 山田|山田", "やまだ"],
    ["a contracted sound", "k きょ きょう 京|京", "きょう"],
    ["several candidates", "し しょ しょう 章 翔 彰 祥|祥", "しょう"],
    ["a candidate in katakana last", "さ さい さいとう 斉藤 斎藤 サイトウ|サイトウ", "サイトウ"],
    ["a candidate in hiragana last", "み みど みどり 緑 みどり|みどり", "みどり"],
    ["back to kana by Escape, then another", "や やま やまだ 山田 やまだ 山多|山多", "やまだ"],
    ["letters by F10", "や やま やまだ yamada|yamada", "やまだ"],
    ["a final n that the conversion completes", "k け けn 健|健", "けん"],
    ["a final full-width n", "ｋ け けｎ 健|健", "けん"],
    ["kanji of two code units", "y よ よs よし \u{20bb7}|\u{20bb7}", "よし"],
    ["a commit without a last update", "y や やm やま|山", "やま"],
  ])("%s", (_ime, recording, reading) => {
    expect(field().compose(composed(recording)).reading()).toBe(reading);
  });

  it("in several clauses, one after the other converted", () => {
    const recording =
      "や やまだた やまだたろう 山田たろう 山田太郎 山田太朗 山だ太郎 山田太郎|山田太郎";
    expect(field().compose(composed(recording)).reading()).toBe("やまだたろう");
  });

  it("in several clauses, of which the first stays in kana", () => {
    const recording = "み みどりかわ みどり川 緑川|緑川";
    expect(field().compose(composed(recording)).reading()).toBe("みどりかわ");
  });

  it("unconverted: as it was typed", () => {
    expect(field().compose(composed("s さ さk さく さくら|さくら")).reading()).toBe("さくら");
    expect(field().compose(composed("サ サク サクラ|サクラ")).reading()).toBe("サクラ");
  });

  it("by an IME that converts while it is typed into", () => {
    const live = "y や やm やま 山 山d 山だ 山田 山田t 山田た 山田たr 山田たろ 山田たろう 山田太郎";
    expect(
      field()
        .compose(composed(`${live}|山田太郎`))
        .reading(),
    ).toBe("やまだたろう");
  });

  it("by an IME that converts while it is typed into, and a letter taken back", () => {
    const live = "y や やm やま 山 山d 山 山k 山か 山川";
    expect(
      field()
        .compose(composed(`${live}|山川`))
        .reading(),
    ).toBe("やまか");
  });
});

describe("backspacing and cancelling", () => {
  it.each([
    ["kana taken back one by one", "や やま やまな やま やまだ 山田|山田", "やまだ"],
    ["all taken back and typed anew", "や やま や _ か かわ 川|川", "かわ"],
    ["a letter taken back", "や やd や やま 山|山", "やま"],
    ["the conversion undone, then shortened", "や やま やまだ 山田 やまだ やま 山|山", "やま"],
  ])("%s", (_what, recording, reading) => {
    expect(field().compose(composed(recording)).reading()).toBe(reading);
  });

  it("a composition that was cancelled leaves nothing", () => {
    expect(field().compose(composed("や やま _|_")).reading()).toBe("");
    const name = field().compose(composed("や やま 山|山")).compose(composed("だ 田 _|_"));
    expect([name.text(), name.reading()]).toEqual(["山", "やま"]);
  });

  it("what was cancelled does not come back with the next composition", () => {
    const name = field().compose(composed("か かわ _|_")).compose(composed("や やま 山|山"));
    expect(name.reading()).toBe("やま");
  });

  it("deleting the whole name leaves nothing", () => {
    const name = field().compose(composed("や やまだ 山田|山田")).change("");
    expect(name.reading()).toBe("");
    expect(name.compose(composed("か かわ 川|川")).reading()).toBe("かわ");
  });

  it("deleting what was composed last leaves the rest's reading", () => {
    const name = field().compose(composed("や やま 山|山")).compose(composed("だ 田|田"));
    expect(name.reading()).toBe("やまだ");
    expect(name.change("山").reading()).toBe("やま");
  });

  it("deleting half of what was composed at once makes the reading unknown", () => {
    const name = field().compose(composed("や やまだ 山田|山田")).change("山");
    expect(name.reading()).toBeNull();
    expect(name.compose(composed("も もと 本|本")).reading()).toBeNull();
  });

  it("deleting half of what was left in kana does not", () => {
    const name = field().compose(composed("さ さくらこ|さくらこ")).change("さくら");
    expect(name.reading()).toBe("さくら");
  });
});

describe("several compositions make one reading", () => {
  it("one after the other", () => {
    const name = field().compose(composed("や やま 山|山")).compose(composed("た た|田"));
    expect(name.readings).toEqual(["やま", "やまた"]);
  });

  it("inserted before, between and over what stands there", () => {
    const name = field().compose(composed("だ 田|田")).compose(composed("や やま 山|山"), 0);
    expect([name.text(), name.reading()]).toEqual(["山田", "やまだ"]);
    name.compose(composed("の|の"), 1);
    expect([name.text(), name.reading()]).toEqual(["山の田", "やまのだ"]);
    name.compose(composed("が|が"), 1, 2);
    expect([name.text(), name.reading()]).toEqual(["山が田", "やまがだ"]);
    name.compose(composed("す すず 鈴|鈴"), 0, 3);
    expect([name.text(), name.reading()]).toEqual(["鈴", "すず"]);
  });

  it("whose first clauses were committed alone, the rest going on as a composition of its own", () => {
    const name = field()
      .compose(composed("や やまだたろう 山田たろう|山田"))
      .compose(composed("たろう 太郎|太郎"));
    expect([name.text(), name.reading()]).toEqual(["山田太郎", "やまだたろう"]);
  });

  it("of which the second only begins like the first one's end", () => {
    const name = field()
      .compose(composed("や やまだ 山田|山田"))
      .compose(composed("d だ だい 大|大"));
    expect(name.reading()).toBe("やまだだい");
  });
});

describe("what is typed or pasted without a composition", () => {
  it("kana, digits and full-width capitals are read as they are", () => {
    expect(field().change("ヤマダ").reading()).toBe("ヤマダ");
    expect(field().change("さくら").reading()).toBe("さくら");
    expect(field().change("ＮＴＴ３").reading()).toBe("ＮＴＴ３");
  });

  it.each(["山田", "Yamada", "😀", "山ダ"])("%s has no known reading", (text) => {
    expect(field().change(text).reading()).toBeNull();
  });

  it("beside what was composed makes the reading unknown until it is gone again", () => {
    const name = field().compose(composed("や やま 山|山")).change("山田");
    expect(name.reading()).toBeNull();
    expect(name.change("山").reading()).toBe("やま");
  });

  it.each(["\u3000", " "])("a space within a corporation's name is read as it is: %j", (space) => {
    const name = field()
      .compose(composed("か かぶ 株|株"))
      .change(`株${space}`)
      .compose(composed("や やま 山|山"));
    expect(name.reading()).toBe(`かぶ${space}やま`);
  });

  it("a name that was there from the start has no known reading, until it is typed over", () => {
    const name = field("山田").compose(composed("た たろう 太郎|太郎"));
    expect(name.reading()).toBeNull();
    expect(name.compose(composed("か かわ 川|川"), 0, 4).reading()).toBe("かわ");
  });

  it("a word converted back and chosen anew has no known reading", () => {
    expect(field("山田").compose(composed("山田 山多|山多"), 0, 2).reading()).toBeNull();
  });
});

describe("a name that was written in other characters on a click", () => {
  it("is read as before when it has as many", () => {
    const name = field().compose(composed("よ よしだ \u{20bb7}田|\u{20bb7}田"));
    name.send({ type: "respelled", value: "吉田" });
    expect(name.reading()).toBe("よしだ");
    name.send({ type: "change", value: "吉田" });
    expect(name.reading()).toBe("よしだ");
  });

  it("else keeps the reading of what did not change", () => {
    const name = field().compose(composed("や やまだ 山田|山田"));
    name.send({ type: "change", value: "山田A" });
    expect(name.reading()).toBeNull();
    name.send({ type: "respelled", value: "山田" });
    expect(name.reading()).toBe("やまだ");
  });
});

describe("events that browsers send besides", () => {
  it("nothing is read of a composition before its end", () => {
    const name = field();
    name.send({ type: "start", value: "", from: 0, to: 0 });
    for (const data of ["や", "やま", "山"]) name.send({ type: "update", data });
    expect(name.reading()).toBe("");
    name.send({ type: "end", data: "山" });
    expect(name.reading()).toBe("やま");
  });

  it("a composition that was deleted by a key, without an end of its own, leaves nothing", () => {
    const name = field();
    name.send({ type: "start", value: "", from: 0, to: 0 });
    name.send({ type: "update", data: "やま" });
    name.change("");
    expect(name.reading()).toBe("");
    expect(name.compose(composed("か かわ 川|川")).reading()).toBe("かわ");
  });

  it("the change that Firefox sends after the end says nothing new", () => {
    const name = field().compose(composed("や やま 山|山")).change("山");
    expect(name.reading()).toBe("やま");
  });

  it("an update or an end without a start is left alone", () => {
    const name = field();
    name.send({ type: "update", data: "や" });
    name.send({ type: "end", data: "や" });
    expect(name.reading()).toBe("");
  });
});
