import type { APIRequestContext } from "@playwright/test";
import { lineOf } from "@/e2e/fixtures/lines";
import { placeActivation, placeEsimActivation } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { OrderPage } from "@/e2e/pages/order-page";
import { OrdersPage } from "@/e2e/pages/orders-page";
import { ReconcilePage } from "@/e2e/pages/reconcile-page";

test("an order of which nobody knows the end is shown as 要照合, never sent again, and settled by an approver with a reason", async ({
  operator,
  approver,
  sandbox,
  database,
}) => {
  const line = lineOf("orders", 0);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const seen = new OrderPage(operator);
  await seen.open(id);
  await seen.expectState("unknown");
  await expect(seen.state).toHaveText("要照合");
  await expect(operator.getByText("プログラムが送り直すことはありません")).toBeVisible();

  await expect(seen.reconcile).toBeVisible();

  // The worker goes on with others, and leaves this one alone.
  await untilAnotherIsDone(operator.request, 1);
  expect(await sandbox.requests(line.imsi, "activate")).toMatchObject([{ applied: false }]);
  await seen.expectState("unknown");

  const deciding = new OrderPage(approver);
  await deciding.open(id);
  await deciding.reconcile.click();
  const evidence = new ReconcilePage(approver);
  await evidence.choice("完了").check();
  await evidence.submit("完了で確定する");
  await expect(evidence.reason).toHaveAttribute("aria-invalid", "true");
  await expect(evidence.reason).toHaveAccessibleDescription(/入力してください/);
  await evidence.reason.fill("プロファイルが利用中になっていることを確かめた");
  await evidence.submit("完了で確定する");
  await expect(approver).toHaveURL(`/orders/${id}`);

  await deciding.expectState("completed");
  await expect(deciding.history).toContainText(
    "理由：プロファイルが利用中になっていることを確かめた",
  );
  await seen.expectState("completed");
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);
  expect(
    await database.rows(
      "SELECT u.role, a.detail FROM audit_log a JOIN users u ON u.id = a.actor_id WHERE a.entity_id = $1 AND a.action = 'order.settled_by_person'",
      [id],
    ),
  ).toEqual([{ role: "approver", detail: { from: "unknown", to: "completed" } }]);
});

test("an approver has an order sent again only after typing the line's last digits", async ({
  operator,
  approver,
  sandbox,
}) => {
  const line = lineOf("orders", 2);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(approver);
  await order.open(id);
  await order.expectState("unknown");
  expect(await sandbox.requests(line.imsi, "activate")).toMatchObject([{ applied: false }]);

  await order.reconcile.click();
  const evidence = new ReconcilePage(approver);
  await expect(evidence.form).toContainText("2 回行われるおそれがあります");
  await evidence.choice("もう一度送る").check();
  await evidence.reason.fill("キャリアに届いていないと確かめた");
  await evidence.submit("もう一度送る");
  await expect(evidence.lastFour).toHaveAccessibleDescription(/入力してください/);
  await evidence.lastFour.fill("0000");
  await evidence.submit("もう一度送る");
  await expect(evidence.lastFour).toHaveAccessibleDescription(/下 4 桁と一致しません/);
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);

  await evidence.lastFour.fill(line.imsi.slice(-4));
  await evidence.submit("もう一度送る");
  await expect(approver).toHaveURL(`/orders/${id}`);
  await order.expectState("completed");
  expect(await sandbox.requests(line.imsi, "activate")).toMatchObject([
    { applied: false },
    { applied: true },
  ]);
});

test("of two decisions at once the second is told that the order has changed", async ({
  operator,
  approver,
  sandbox,
}) => {
  const line = lineOf("orders", 3);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const waiting = new OrderPage(approver);
  await waiting.open(id);
  await waiting.expectState("unknown");
  const first = new ReconcilePage(approver);
  const second = new ReconcilePage(await approver.context().newPage());
  for (const evidence of [first, second]) {
    await evidence.open(id);
    await evidence.reason.fill("確かめた");
    await evidence.choice("完了").check();
  }
  await first.submit("完了で確定する");
  await waiting.expectState("completed");
  // What was typed stays, and the page says what has happened.
  await expect(second.page.getByText("状態が「完了」に変わりました")).toBeVisible();
  await expect(second.reason).toHaveValue("確かめた");
  await second.submit("完了で確定する");
  await expect(second.page.getByText(/オーダーの状態がほかの処理で変わった/)).toBeVisible();
});

test("a refusal says what it means beside the carrier's own words, and is corrected", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("orders", 4);
  await sandbox.addFault({
    operation: "activate",
    kind: "refuse",
    imsi: line.imsi,
    status: 409,
    body: { message: "Conflict", detail: "the profile is being changed by another request" },
  });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("rejected");
  await expect(order.refusal).toContainText("キャリアで別の手続きが進んでいます");
  await expect(order.refusal).toContainText("the profile is being changed by another request");
  await expect(order.refusal).toContainText("項目は示されていません");

  await operator.getByRole("link", { name: "訂正して送り直す" }).click();
  const form = operator.getByRole("form", { name: "プロファイル開通の内容" });
  await expect(form).toBeVisible();
  await expect(operator.getByText("the profile is being changed by another request")).toBeVisible();
  await expect(form.getByRole("radio", { name: "従量" })).toBeChecked();
});

test("a refusal that names a field leads to that field, filled in, and to one linked order", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("orders", 15);
  await sandbox.addFault({
    operation: "activate",
    kind: "refuse",
    imsi: line.imsi,
    status: 400,
    body: { message: "Bad Request", detail: "request body 'limit' is invalid" },
  });
  const { id, code } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("rejected");
  await expect(order.refusal).toContainText("制限容量");
  await operator.getByRole("link", { name: "訂正して送り直す" }).click();

  const limit = operator.getByRole("combobox", { name: /制限容量/ });
  await expect(limit).toBeFocused();
  await expect(limit).toHaveAccessibleDescription(
    /キャリアがこの項目を受け付けませんでした（request body 'limit' is invalid）/,
  );
  await limit.selectOption({ value: "1024" });
  await operator.getByRole("button", { name: "内容を確かめて送信" }).click();
  await operator.getByRole("button", { name: "送信する" }).click();
  await order.expectState("completed");
  await expect(operator.getByRole("link", { name: code })).toBeVisible();
});

test("a change that the carrier accepts and then fails is shown as failed", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("orders", 5);
  await sandbox.addFault({ operation: "activate", kind: "failLater", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("failed");
  await expect(operator.getByText("キャリアが受け付けたあと、処理に失敗しました")).toBeVisible();
});

test("an order that waits can be cancelled with a reason, and is not sent", async ({
  operator,
  sandbox,
  database,
}) => {
  const line = lineOf("orders", 6);
  await sandbox.addFault({
    operation: "activate",
    kind: "unauthorized",
    imsi: line.imsi,
    times: 1000,
  });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await expect(operator.getByText(/送れませんでした（認証を断られました/)).toBeVisible();
  // Its next sending is put off, so that none is under way while it is cancelled.
  const putOff =
    "UPDATE orders SET due_at = now() + interval '1 hour' WHERE id = $1 AND state = 'queued' RETURNING id";
  await expect.poll(async () => (await database.rows(putOff, [id])).length).toBe(1);
  await order.expectState("queued");
  await order.cancel.click();
  const dialog = operator.getByRole("dialog", { name: "オーダーを取り消す" });
  await dialog.getByRole("button", { name: "やめる" }).click();
  await expect(dialog).toHaveCount(0);
  await order.expectState("queued");

  await order.cancel.click();
  await dialog.getByRole("textbox", { name: "理由" }).fill("お客様の取りやめ");
  await dialog.getByRole("button", { name: "取り消す" }).click();
  await order.expectState("cancelled");
  await expect(order.history).toContainText("理由：お客様の取りやめ");
  const sent = await sandbox.requests(line.imsi, "activate");
  expect(sent.map(({ status, applied }) => ({ status, applied }))).toEqual(
    sent.map(() => ({ status: 401, applied: false })),
  );
});

test("a carrier that is slow for one line does not hold up the others", async ({
  operator,
  sandbox,
}) => {
  const [slow, other] = [lineOf("orders", 12), lineOf("orders", 13)];
  await sandbox.addFault({ operation: "activate", kind: "delay", imsi: slow.imsi, ms: 12_000 });
  const waiting = await placeActivation(operator.request, slow);
  const order = new OrderPage(operator);
  await order.open(waiting.id);
  await order.expectState("sending");
  const overtaking = await placeActivation(operator.request, other);
  await order.open(overtaking.id);
  await order.expectState("completed");
  await order.open(waiting.id);
  await order.expectState("sending", 0);
});

test("today lists what a person should look at, and each leads to its order", async ({
  operator,
  sandbox,
}) => {
  const [lost, refused] = [lineOf("orders", 7), lineOf("orders", 8)];
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: lost.imsi });
  await sandbox.addFault({ operation: "activate", kind: "refuse", imsi: refused.imsi });
  const orders = {
    unknown: await placeActivation(operator.request, lost),
    rejected: await placeActivation(operator.request, refused),
  };
  for (const [state, { id }] of Object.entries(orders)) {
    const order = new OrderPage(operator);
    await order.open(id);
    await order.expectState(state);
  }

  await goTo(operator, "/");
  const item = (code: string) => operator.getByRole("listitem").filter({ hasText: code });
  await expect(item(orders.unknown.code)).toContainText("要照合");
  await expect(item(orders.unknown.code)).toContainText(lost.imsi);
  await expect(item(orders.rejected.code)).toContainText("受付不可（拒否）");
  await expect(
    operator.getByRole("navigation").getByRole("link", { name: /^オーダー.*要対応 \d+ 件/ }),
  ).toBeVisible();
  await item(orders.unknown.code).getByRole("link").first().click();
  await expect(operator).toHaveURL(`/orders/${orders.unknown.id}`);
  await goTo(operator, "/");
  await item(orders.unknown.code).getByRole("link", { name: "照合する" }).click();
  await expect(operator).toHaveURL(`/orders/${orders.unknown.id}/reconcile`);
});

test("today says whether the carrier failed an order or a person settled it so", async ({
  operator,
  approver,
  sandbox,
}) => {
  const line = lineOf("orders", 14);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id, code } = await placeActivation(operator.request, line);
  const order = new OrderPage(approver);
  await order.open(id);
  await order.expectState("unknown");
  const asked = approver.waitForResponse((answer) => answer.url().endsWith("/api/attention"));
  await order.reconcile.click();
  const evidence = new ReconcilePage(approver);
  await evidence.choice("失敗").check();
  await evidence.reason.fill("利用中になっていない");
  await evidence.submit("失敗で確定する");
  await order.expectState("failed");

  // The menu asks again how many orders need a person, without the page being loaded.
  const { attention } = await (await asked).json();
  expect(attention).toBeGreaterThan(0);
  const menu = approver.getByRole("navigation", { name: "主なメニュー" });
  await expect
    .poll(async () => {
      const answer = await (await approver.request.get("/api/attention")).json();
      const entry = await menu.getByRole("link", { name: /^オーダー/ }).textContent();
      return entry === `オーダー${answer.attention}要対応 ${answer.attention} 件`;
    })
    .toBe(true);

  await goTo(approver, "/");
  await expect(approver.getByRole("listitem").filter({ hasText: code })).toContainText(
    "行われなかった、と手動で確定しました",
  );
});

test("the list's choices live in its address", async ({ operator, sandbox }) => {
  const [refused, done] = [lineOf("orders", 9), lineOf("orders", 10)];
  await sandbox.addFault({ operation: "activate", kind: "refuse", imsi: refused.imsi });
  const rejected = await placeActivation(operator.request, refused);
  const completed = await placeActivation(operator.request, done);
  const order = new OrderPage(operator);
  await order.open(rejected.id);
  await order.expectState("rejected");
  await order.open(completed.id);
  await order.expectState("completed");

  const orders = new OrdersPage(operator);
  await goTo(operator, "/orders");
  await expect(orders.row(rejected.code)).toContainText(refused.imsi);
  await expect(orders.row(completed.code)).toContainText("完了");

  await orders.state.selectOption({ label: "受付不可（拒否）" });
  await expect(operator).toHaveURL("/orders?state=rejected");
  await expect(orders.row(rejected.code)).toBeVisible();
  await expect(orders.row(completed.code)).toHaveCount(0);

  await operator.reload();
  await expect(orders.state).toHaveValue("rejected");
  await expect(orders.row(completed.code)).toHaveCount(0);
  await operator.goBack();
  await expect(operator).toHaveURL("/orders");
  await expect(orders.row(completed.code)).toBeVisible();

  await goTo(operator, `/orders?imsi=${done.imsi}&kind=icm.activate`);
  await expect(orders.row(completed.code)).toBeVisible();
  await expect(orders.row(rejected.code)).toHaveCount(0);
  await orders.row(completed.code).getByRole("link").first().click();
  await expect(operator).toHaveURL(`/orders/${completed.id}`);
});

test("an address that means nothing is not an error", async ({ operator }) => {
  await goTo(operator, "/orders?state=nonsense&page=-3&imsi=x");
  await expect(operator.getByRole("heading", { name: "オーダー", level: 1 })).toBeVisible();
  await expect(new OrdersPage(operator).state).toHaveValue("");
});

test("whoever may only look is offered no decision", async ({ operator, viewer, sandbox }) => {
  const line = lineOf("orders", 11);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(viewer);
  await order.open(id);
  await order.expectState("unknown");
  await expect(order.cancel).toHaveCount(0);
  await order.reconcile.click();
  const evidence = new ReconcilePage(viewer);
  await expect(evidence.comparison).toBeVisible();
  await expect(viewer.getByText("決めるのは承認者です")).toBeVisible();
  await expect(evidence.form).toHaveCount(0);
  await expect(evidence.read).toHaveCount(0);
});

test("an eSIM order tells its request in words, and names what is kept encrypted without showing it", async ({
  operator,
  viewer,
}) => {
  const { id, code } = await placeEsimActivation(operator.request, {
    createType: "new",
    eid: "89049032000000000000000070011174",
    account: "08077001117",
    simKind: "E0",
    contractLine: "5G",
    addKind: "M",
    mnp: {
      reserveNumber: "1101209878",
      lastnameKanji: "髙山",
      firstnameKanji: "太郎",
      lastnameZenKana: "タカヤマ",
      firstnameZenKana: "タロウ",
      gender: "M",
      birthday: "19900102",
    },
    planCode: "100K_PLAN",
  });
  await new OrderPage(viewer).open(id);
  const request = viewer.getByRole("region", { name: "申し込んだ内容" });
  const facts = await request
    .locator("dl > div")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [row.querySelector("dt span.font-mono"), row.querySelector("dd")].map(
          (part) => part?.textContent,
        ),
      ),
    );
  const sealed = "暗号化して保管（表示しません）";
  expect(facts).toEqual([
    ["createType", "新規作成（new）"],
    ["eid", "8904 9032 0000 0000 0000 0000 7001 1174"],
    ["account", "080-7700-1117"],
    ["simKind", "音声あり（E0）"],
    ["contractLine", "5G"],
    ["addKind", "MNP 転入（M）"],
    ["mnp.reserveNumber", "1101209878"],
    ["mnp.lastnameKanji", sealed],
    ["mnp.firstnameKanji", sealed],
    ["mnp.lastnameZenKana", sealed],
    ["mnp.firstnameZenKana", sealed],
    ["mnp.gender", "男性"],
    ["mnp.birthday", sealed],
    ["planCode", "100K_PLAN"],
    ["deliveryCode", code],
  ]);
  // It may have reached the carrier meanwhile.
  const json = request.getByRole("figure", { name: /^送(る|った) JSON$/ });
  await expect(json).toBeHidden();
  await request
    .getByText(/^送(る|った) JSON$/)
    .first()
    .click();
  expect(JSON.parse((await json.textContent()) ?? "")).toEqual({
    createType: "new",
    eid: "89049032000000000000000070011174",
    account: "08077001117",
    simKind: "E0",
    contractLine: "5G",
    addKind: "M",
    mnp: { reserveNumber: "1101209878", gender: "M" },
    planCode: "100K_PLAN",
    deliveryCode: code,
  });
  await expect(request).toContainText("保護された項目（表示しません）：");
  for (const secret of ["髙山", "タカヤマ", "19900102", "1990/01/02"]) {
    expect(await viewer.content()).not.toContain(secret);
  }
});

/** Places an order for the line at `place` of the slice and waits until the worker has done all of it. */
async function untilAnotherIsDone(request: APIRequestContext, place: number): Promise<void> {
  const { id } = await placeActivation(request, lineOf("orders", place));
  await expect
    .poll(async () => (await (await request.get(`/api/orders/${id}`)).json()).state, {
      timeout: 20_000,
    })
    .toBe("completed");
}
