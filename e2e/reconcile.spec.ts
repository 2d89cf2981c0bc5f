import { callAction } from "@/e2e/fixtures/actions";
import type { Database } from "@/e2e/fixtures/database";
import { lineOf } from "@/e2e/fixtures/lines";
import { placeActivation, placeEsimActivation } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { OrderPage } from "@/e2e/pages/order-page";
import { ReconcilePage } from "@/e2e/pages/reconcile-page";
import { actionNamed } from "@/lib/testing/server-actions";

/** What the program no longer asks about is looked at every ten seconds. */
const SOON = { timeout: 25_000 };

test("an order whose answer was lost is found out about by the program, and the open page shows it", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("reconcile", 0);
  await sandbox.addFault({ operation: "activate", kind: "resetAfter", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("completed");
  await expect(order.history).toContainText("プロファイルに変更が現れました");
  expect(await sandbox.requests(line.imsi, "activate")).toMatchObject([{ applied: true }]);
});

test("an operator proposes with what the evidence shows, and an approver confirms it elsewhere", async ({
  operator,
  approver,
  sandbox,
  database,
}) => {
  const line = lineOf("reconcile", 1);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id, code } = await placeActivation(operator.request, line);
  await new OrderPage(operator).open(id);
  await new OrderPage(operator).expectState("unknown");

  const seen = new ReconcilePage(operator);
  await seen.open(id);
  await seen.read.click();
  await expect(seen.comparison).toContainText("申し込んだ変更は、まだ現れていません");
  await expect(seen.field("profileStatus")).toContainText(/利用中.*未開通.*未開通.*反映なし/s);
  await expect(seen.field("plan")).toContainText("反映なし");
  await expect(operator.getByText("行われなかった証拠にはなりません").first()).toBeVisible();
  await expect(operator.getByText("キャリアに届いた可能性があります")).toBeVisible();

  await seen.choice("受付不可（拒否）").check();
  await seen.reason.fill("二時間たっても未開通のまま。キャリアも届いていないと言う");
  await seen.submit("承認者に提案する");
  await expect(seen.proposal).toContainText("キャリアも届いていないと言う");
  await expect(seen.proposal).toContainText("承認者がこの提案を認めるか");

  await goTo(approver, "/");
  const item = approver
    .getByRole("region", { name: "承認待ちの提案" })
    .getByRole("listitem")
    .filter({ hasText: code });
  await expect(item).toContainText("受付不可（拒否）");
  await item.getByRole("link", { name: "照合する" }).click();
  const deciding = new ReconcilePage(approver);
  await deciding.words.fill("確認しました");
  await deciding.confirm.click();
  await expect(approver).toHaveURL(`/orders/${id}`);
  const order = new OrderPage(approver);
  await order.expectState("rejected");
  await expect(order.history).toContainText("理由：確認しました");
  await expect(order.history).toContainText("キャリアも届いていないと言う");
  // The page of whoever proposed says so too.
  await expect(operator.getByText("照合して決めることはありません")).toBeVisible();
  expect(
    await database.rows(
      `SELECT a.action, u.role FROM audit_log a JOIN users u ON u.id = a.actor_id
       WHERE a.entity_id = $1 AND a.action LIKE 'order.%_by_person' ORDER BY a.id`,
      [id],
    ),
  ).toEqual([
    { action: "order.proposed_by_person", role: "operator" },
    { action: "order.settled_by_person", role: "approver" },
  ]);
});

test("what was there before proves nothing, and what is new is shown as applied", async ({
  operator,
  approver,
  sandbox,
  database,
}) => {
  test.setTimeout(90_000);
  const line = lineOf("reconcile", 2);
  await sandbox.addFault({ operation: "activate", kind: "resetAfter", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const before = await shownBefore(database, id, {
    profileStatus: "active",
    plan: "payg",
    limit: 0,
  });
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("unknown");
  // Due as well: a look that is under way at that moment finds the order moved, and puts off no other.
  await database.rows(
    "UPDATE orders SET changed_at = now() - interval '25 hours', due_at = now() WHERE id = $1",
    [id],
  );
  await expect(operator.getByText("プログラムは 1 日のあいだ確かめましたが")).toBeVisible({
    timeout: 20_000,
  });

  const evidence = new ReconcilePage(operator);
  await order.reconcile.click();
  await expect(operator.getByText("1 日確かめて分からなかったため")).toBeVisible();
  const colleague = new ReconcilePage(approver);
  await colleague.open(id);
  await colleague.reason.fill("見比べています");
  const readAt = await colleague.readAt.getAttribute("datetime");
  await evidence.read.click();
  await expect(evidence.field("profileStatus")).toContainText("申込前から同じ");
  // The colleague's page follows, and what is typed there stays.
  await expect(colleague.readAt).not.toHaveAttribute("datetime", readAt ?? "", SOON);
  await expect(colleague.reason).toHaveValue("見比べています");
  await expect(evidence.comparison).toContainText("申込前から同じだったため");

  await shownBefore(database, id, before);
  await evidence.open(id);
  await expect(evidence.field("profileStatus")).toContainText(/利用中.*未開通.*利用中.*反映あり/s);
  await expect(evidence.comparison).toContainText("申し込んだ変更がすべて現れています");

  await goTo(operator, "/");
  await expect(operator.getByRole("listitem").filter({ hasText: line.imsi }).first()).toContainText(
    "人の判断が必要",
  );
});

test("the approver who placed an order cannot send it again, by page or by call, but propose it", async ({
  approver,
  sandbox,
}) => {
  const line = lineOf("reconcile", 3);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const { id } = await placeActivation(approver.request, line);
  const order = new OrderPage(approver);
  await order.open(id);
  await order.expectState("unknown");
  const lastFour = line.imsi.slice(-4);
  const answer = await callAction(approver.request, actionNamed("sendOrderAgainAction"), [
    { orderId: id, seenAttempts: 1, reason: "届いていません", lastFour },
  ]);
  expect(answer?.error).toMatchObject({
    code: "second_person_needed",
    message: expect.stringContaining("別の承認者に頼むか"),
  });

  await order.reconcile.click();
  const evidence = new ReconcilePage(approver);
  await expect(evidence.form).toContainText("あなたが登録したため");
  await evidence.choice("もう一度送る").check();
  await evidence.reason.fill("届いていません");
  await expect(evidence.lastFour).toHaveCount(0);
  await evidence.submit("承認者に提案する");
  await expect(evidence.proposal).toContainText("別の承認者が承認します");
  await expect(evidence.proposal.getByRole("button")).toHaveCount(0);
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);
});

test("of Freebit's orders the rows that name them are the evidence, and there is no lookup", async ({
  operator,
  sandbox,
}) => {
  const eid = "89049032000000000000000070022000";
  await sandbox.addFault({ operation: "addAcnt", kind: "resetBefore", eid });
  const { id } = await placeEsimActivation(operator.request, { eid, simKind: "E0", addKind: "N" });
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("unknown");
  const evidence = new ReconcilePage(operator);
  await order.reconcile.click();
  await expect(evidence.rows).toContainText("申込みの結果を調べる方法がありません");
  await expect(evidence.rows).toContainText("まだ届いていません");
  await expect(evidence.read).toHaveCount(0);

  // It names the EID, and not this order's delivery code.
  const uploaded = await operator.request.post("/api/completion-files", {
    headers: { origin: new URL(operator.url()).origin, "x-file-name": "other.csv" },
    data: `配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時\r\nOTHER00001,${eid},08011112222,OK,,,,\r\n`,
  });
  expect(uploaded.ok()).toBe(true);
  await expect(evidence.rows).toContainText("どのオーダーにも使っていない行", SOON);
  await expect(evidence.rows.locator('[data-row="unapplied"]')).toContainText("080-1111-2222");
  await order.open(id);
  await order.expectState("unknown");
});

test("a newer proposal is read before it is confirmed, and what is typed stays whatever comes", async ({
  operator,
  approver,
  open,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const eid = "89049032000000000000000070022097";
  await sandbox.addFault({ operation: "addAcnt", kind: "resetBefore", eid });
  const { id } = await placeEsimActivation(operator.request, { eid, simKind: "E0", addKind: "N" });
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("unknown");
  const propose = (decision: string, reason: string) =>
    callAction(operator.request, actionNamed("proposeDecisionAction"), [
      { orderId: id, seenState: "unknown", seenAttempts: 1, decision, reason },
    ]);
  await propose("rejected", "届いていないと聞いた");
  const elsewhere = new ReconcilePage(await open("approver"));
  const deciding = new ReconcilePage(approver);
  for (const page of [deciding, elsewhere]) {
    await page.open(id);
    await expect(page.proposal).toContainText("届いていないと聞いた");
    await page.words.fill("折り返し確かめました");
  }

  await propose("completed", "開通したと聞いた");
  await expect(deciding.proposal).toContainText("開通したと聞いた", SOON);
  await expect(deciding.words).toHaveValue("折り返し確かめました");
  await expect(deciding.confirm).toHaveCount(0);
  await deciding.proposal.getByRole("button", { name: "新しい提案を読みました" }).click();
  await deciding.confirm.click();
  await expect(approver).toHaveURL(`/orders/${id}`);
  await new OrderPage(approver).expectState("completed");
  await expect(new OrderPage(approver).history).toContainText("理由：折り返し確かめました");

  await expect(elsewhere.page.getByText("もう承認できません")).toBeVisible(SOON);
  await expect(elsewhere.words).toHaveValue("折り返し確かめました");
  await expect(elsewhere.confirm).toHaveCount(0);
});

/** Has the order remember this of its line before it. @returns what it remembered until then */
async function shownBefore(
  database: Database,
  id: string,
  fields: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const [order] = await database.rows("SELECT before FROM orders WHERE id = $1", [id]);
  await database.rows("UPDATE orders SET before = before || $2::jsonb WHERE id = $1", [
    id,
    JSON.stringify(fields),
  ]);
  return Object(order?.before);
}
