import { randomUUID } from "node:crypto";
import { lineAt } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { NotePanel } from "@/e2e/pages/note-panel";

test("a note is written where it stands, and is nowhere but on the line's page", async ({
  operator,
  viewer,
  database,
}) => {
  const { imsi } = lineAt(96240);
  const text = `鍵は管理室 ${randomUUID().slice(0, 8)}`;
  const note = new NotePanel(operator);
  await goTo(operator, `/profiles/${imsi}`);
  await note.write(`${text}\n二行目`);
  await expect(note.panel).toContainText(text);
  await expect(note.panel).toContainText("たった今");

  const seen = new NotePanel(viewer);
  await goTo(viewer, `/profiles/${imsi}`);
  await expect(seen.panel).toContainText(text);
  await expect(seen.edit).toHaveCount(0);
  for (const data of [{ text }, { text: "" }]) {
    const answer = await viewer.request.post("/api/profiles", { data });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toContain(text);
  }
  expect(
    await database.rows(
      "SELECT detail FROM audit_log WHERE action = 'profile.edit_note' AND entity_id = $1",
      [imsi],
    ),
  ).toEqual([{ detail: { environment: expect.stringMatching(/^trial\/icm\//) } }]);
  expect(
    await database.count("SELECT count(*) FROM audit_log WHERE detail::text LIKE $1", [
      `%${text}%`,
    ]),
  ).toBe(0);
});

test("what somebody else has written meanwhile is shown, and only then written over", async ({
  operator,
  approver,
}) => {
  const { imsi } = lineAt(96241);
  const [mine, theirs] = [new NotePanel(operator), new NotePanel(approver)];
  await goTo(operator, `/profiles/${imsi}`);
  await goTo(approver, `/profiles/${imsi}`);
  await mine.edit.click();
  await mine.text.fill("わたしの内容");
  await theirs.write("ほかの人の内容");

  await mine.save.click();
  await expect(mine.panel).toContainText("ほかの人がこのメモを変えました");
  await expect(mine.panel).toContainText("ほかの人の内容");
  await expect(mine.text).toHaveValue("わたしの内容");
  await mine.save.click();
  await expect(mine.text).toHaveValue("わたしの内容");
  await goTo(approver, `/profiles/${imsi}`);
  await expect(theirs.panel).toContainText("ほかの人の内容");

  await mine.panel.getByRole("button", { name: /自分の内容で上書きする/ }).click();
  await mine.save.click();
  await expect(mine.text).toHaveCount(0);
  await expect(mine.panel).toContainText("わたしの内容");
});

test("refreshing marks the fields that have changed since the page was opened, until the marks are removed", async ({
  operator,
  database,
}) => {
  const { imsi } = lineAt(96242);
  await database.rows(
    `UPDATE profiles SET snapshot = snapshot || '{"esimStatus": "disabled", "oldField": "A", "shareId": "S-1"}'
     WHERE imsi = $1`,
    [imsi],
  );
  await goTo(operator, `/profiles/${imsi}`);
  const contract = operator.getByRole("region", { name: "契約と回線" });
  const fact = (name: string) =>
    contract.locator("dl > div").filter({ has: operator.getByText(name, { exact: true }) });
  await expect(fact("esimStatus")).toContainText("無効");

  // The worker reads the line before the person does: what stood on the page counts.
  const [row] = await database.rows("SELECT snapshot FROM profiles WHERE imsi = $1", [imsi]);
  await database.rows(
    "UPDATE profiles SET snapshot = snapshot - 'oldField' || '{\"shareId\": null}' WHERE imsi = $1",
    [imsi],
  );
  expect(row).toMatchObject({ snapshot: { oldField: "A" } });

  await operator.getByRole("button", { name: "更新", exact: true }).click();
  const told = operator.getByText(/前回の更新（.*）から変わった項目 3 件/);
  await expect(told).toBeVisible();
  await expect(fact("esimStatus")).toContainText("以前： 無効");
  await expect(fact("shareId")).toContainText("なし");
  await expect(fact("shareId")).toContainText("以前： S-1");
  await expect(fact("oldField")).toContainText("以前： A");
  await expect(contract.getByText(/^以前：/)).toHaveCount(3);

  // Once more: nothing new, and what was found stays marked.
  await operator.getByRole("button", { name: "更新", exact: true }).click();
  await expect(contract.getByText(/^以前：/)).toHaveCount(3);
  await operator.getByRole("button", { name: "印を消す" }).click();
  await expect(contract.getByText(/^以前：/)).toHaveCount(0);
  await operator.getByRole("button", { name: "更新", exact: true }).click();
  await expect(operator.getByText(/から変わった項目はありません/)).toBeVisible();
  await expect(contract.getByText(/^以前：/)).toHaveCount(0);
});
