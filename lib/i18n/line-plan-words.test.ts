import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LinePlan } from "@/components/esim/lines/line-facts";
import ja from "@/lib/i18n/messages/ja/esim.json";

const shown = (orderKind: string, planCode: string | null = null) =>
  renderToStaticMarkup(
    createElement(() =>
      NextIntlClientProvider({
        locale: "ja",
        messages: { esim: ja },
        timeZone: "Asia/Tokyo",
        children: createElement(LinePlan, { row: { orderKind, planCode, simKind: "E0" } }),
      }),
    ),
  );

describe("the plan of a line", () => {
  it.each(["freebit.new", "freebit.mnp"])("is none where %s asked for none", (orderKind) => {
    expect(shown(orderKind)).toContain("なし（通信できません）");
  });

  it("is not known after a reissue, which sends none", () => {
    expect(shown("freebit.reissue")).toContain("不明（再発行では送りません）");
    expect(shown("freebit.reissue")).not.toContain("なし");
  });

  it("is what was asked for before a reissue", () => {
    expect(shown("freebit.reissue", "100K_PLAN")).toContain("100K_PLAN");
  });
});
