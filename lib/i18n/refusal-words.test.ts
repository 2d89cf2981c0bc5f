import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { RefusalPanel } from "@/components/esim/refusal-panel";
import { stageOf } from "@/components/orders/order-stage";
import type { Ctx } from "@/lib/auth/permissions";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { getOrder, type OrderDetail } from "@/lib/domain/orders/get-order";
import en from "@/lib/i18n/messages/en/freebit.json";
import ja from "@/lib/i18n/messages/ja/freebit.json";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("POST", "reset");
});

/** An order for the reissue of the document's example, which the sandbox answers with `code`. */
async function orderAnswered(code: string): Promise<OrderDetail> {
  const activation = {
    addKind: "R",
    eid: `11112222333344445555666677778${code}`,
    account: "08011112225",
    reissue: { oldProductNumber: "CD0009999999004" },
  };
  const input = placeActivationInput().parse({ ...openedForm("freebit"), activation });
  const { id } = await placeActivation(operator, input);
  await dispatchOrder({ actor: "program", requestId: "test" }, id, "w1");
  return getOrder(operator, id);
}

const shown = (order: OrderDetail, locale: "ja" | "en") =>
  renderToStaticMarkup(
    createElement(() =>
      NextIntlClientProvider({
        locale,
        messages: { freebit: locale === "ja" ? ja : en },
        timeZone: "Asia/Tokyo",
        children: createElement(RefusalPanel, { order, mayCorrect: true }),
      }),
    ),
  );

/** The document's table "Response Codes": status code, detail code, description; then what the order becomes. */
const REFUSED = [
  [400, "201", "Parameter error - account (masterAccount/account) issue"],
  [400, "202", "Parameter error - master password issue"],
  [400, "204", "Parameter error - other parameter issue"],
  [400, "215", "Parameter error - plan code issue"],
  [400, "253", "Parameter error - last name (kanji) issue"],
  [400, "254", "Parameter error - first name (kanji) issue"],
  [400, "255", "Parameter error - last name (full katakana) issue"],
  [400, "256", "Parameter error - first name (full katakana) issue"],
  [400, "257", "Parameter error - gender issue"],
  [400, "258", "Parameter error - date of birth issue"],
  [400, "266", "Parameter error - product number (productNumber/oldProductNumber) issue"],
  [400, "269", "Parameter error - representative number issue"],
  [400, "274", "Parameter error - delivery code issue"],
  [400, "276", "Parameter error - ship date issue"],
  [400, "277", "Parameter error - SIM type issue"],
  [400, "278", "Parameter error - ALADIN operated flag issue"],
  [400, "279", "Parameter error - registration type issue"],
  [400, "307", "Parameter error - MNP reservation number issue"],
  [400, "333", "Parameter error - activation type issue"],
  [400, "356", "Parameter error - unsupported pattern (ALADIN operated flag + activation type)"],
  [400, "360", "Parameter error - contract type issue"],
  [400, "370", "Parameter error - eSIM identifier (eid/oldEid) issue"],
  [404, "232", "Specified plan does not exist"],
  [500, "208", "Account (masterAccount/account) duplicate error"],
  [500, "210", "Account (masterAccount/account) not found error"],
  [500, "230", "Account is waiting for async processing; request not allowed"],
  [500, "275", "No available phone number inventory for the specified representative number"],
  [500, "284", "Representative number is locked"],
  [500, "287", "Representative number does not exist or is unavailable"],
  [500, "288", "Product number is unavailable (does not exist or already in use)"],
  [500, "289", "SIM type does not match representative number's type"],
  [500, "304", "SIM type does not match representative number's type"],
  [500, "310", "MNP reservation number has duplication or other issues"],
  [500, "371", "eSIM identifier (eid) duplicate error"],
  [500, "372", "eSIM identifier (eid) not found error"],
  [500, "374", "Specified eSIM identifier has reached the monthly activation limit"],
] as const;

const escaped = (text: string) => text.replaceAll("'", "&#x27;");

describe("what the carrier answers to a PA05-41", () => {
  it.each(REFUSED)("%s-%s refuses the order and is explained", async (status, code, carrier) => {
    const order = await orderAnswered(code);
    expect(order.state).toBe("rejected");
    const japanese = shown(order, "ja");
    expect(japanese).toContain(`結果コード ${status}-${code}`);
    expect(japanese).toContain(escaped(carrier));
    expect(japanese).toContain(`href="/esim/reissue?from=${order.id}"`);
    const english = shown(order, "en");
    expect(english).toContain(`Result code (結果コード) ${status}-${code}`);
    expect(stageOf(order, Date.now()).now).toBe("rejected");
  });

  it.each([
    [403, "205", "Authentication key problem"],
    [400, "228", "Parameter error - authentication key (authKey) issue"],
  ])(
    "%s-%s is the key's fault: the order waits and is sent again",
    async (status, code, carrier) => {
      const order = await orderAnswered(code);
      expect(order.state).toBe("queued");
      const japanese = shown(order, "ja");
      expect(japanese).toContain(`結果コード ${status}-${code}`);
      expect(japanese).toContain(carrier);
      expect(japanese).toContain("認証キーは自動で取り直します");
      expect(japanese).not.toContain("from=");
    },
  );

  it("500-900 leaves open whether anything was done, and offers no correction", async () => {
    const order = await orderAnswered("900");
    expect(order.state).toBe("unknown");
    const japanese = shown(order, "ja");
    expect(japanese).toContain("結果コード 500-900");
    expect(japanese).toContain("Unexpected error occurred");
    expect(japanese).toContain("送り直さないでください。行われたかもしれません。");
    expect(stageOf(order, Date.now()).now).toBe("unknown");
    expect(japanese).not.toContain("from=");
  });

  it("a code that the document does not have leaves the order unknown", async () => {
    const body = { resultCode: 555, status: { message: "NG", statusCode: 500 } };
    const fault = { operation: "addAcnt", kind: "html", status: 500, body: JSON.stringify(body) };
    await desk.control("POST", "faults", fault);
    const order = await orderAnswered("000");
    expect(order.state).toBe("unknown");
    expect(shown(order, "ja")).toContain("結果コード 555（資料にない番号）");
    expect(shown(order, "en")).toContain("Do not send again: it may have been done.");
  });

  it("100 is accepted, and there is nothing to explain", async () => {
    const order = await orderAnswered("100");
    expect(order.state).toBe("accepted");
    expect(shown(order, "ja")).toBe("");
  });

  it("of a failure shows what the completion file said, or where the reason stands", async () => {
    const order = { ...(await orderAnswered("310")), state: "failed" };
    const failed = (detail?: string) => ({
      ...order,
      answer: { code: "completion_failed", detail },
    });
    const said = shown(failed("E0101 回線がありません"), "ja");
    expect(said).toContain("完了通知ファイルの文：E0101 回線がありません");
    expect(said).not.toContain("キャリアの回答");
    expect(said).toContain(`href="/esim/reissue?from=${order.id}"`);
    expect(shown(failed(), "ja")).toContain("理由は書かれていません");
    const settled = shown({ ...order, answer: null }, "ja");
    expect(settled).toContain("理由は、オーダーの「経過」にあります。");
    expect(shown({ ...order, answer: null }, "en")).toContain("Why it ended");
  });

  it("offers no second correction of an order that was corrected", async () => {
    const order = await orderAnswered("310");
    const { id, code, kind, state } = order;
    expect(shown({ ...order, next: [{ id, code, kind, state }] }, "ja")).not.toContain("from=");
  });

  it("comes as text or as a number, with the table's HTTP status or always 200", async () => {
    await desk.control("POST", "settings", {
      freebitResultCode: "string",
      freebitHttp: "always200",
    });
    expect((await orderAnswered("372")).answer).toMatchObject({ resultCode: "372", status: 200 });
    await desk.control("POST", "settings", { freebitResultCode: "number", freebitHttp: "table" });
  });
});
