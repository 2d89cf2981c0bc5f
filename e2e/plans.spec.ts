import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ needsLines: false });

test("everybody sees the carrier's plans in human units, dedicated ones and 上り特価 apart", async ({
  viewer,
}) => {
  await goTo(viewer, "/plans");
  const main = viewer.getByRole("main");
  await expect(main).toContainText("1 GB = 1,048,576 KB");
  const group = (name: string) => main.getByRole("region", { name, exact: true });
  // The document's own answer: 料金プラン参照API, response sample.
  const fixed = group("標準プラン").getByRole("table", { name: "定額の制限容量" });
  await expect(fixed.getByRole("row")).toHaveCount(15);
  await expect(fixed.getByRole("row").nth(1)).toContainText("3 MB 3,072 KB");
  await expect(fixed.getByRole("row").last()).toContainText("50 GB 52,428,800 KB");
  await expect(group("標準プラン").getByRole("table", { name: "従量の制限容量" })).toBeVisible();
  await expect(group("専用プラン").getByRole("table")).toHaveCount(1);
  const pairs = group("上り特価").getByRole("table", { name: "上り特価の制限容量" });
  await expect(pairs.getByRole("row").nth(1)).toContainText("3 GB 3,145,728 KB");
  await expect(pairs.getByRole("row").nth(1)).toContainText("500 MB 512,000 KB");
  await expect(pairs.getByRole("row")).toHaveCount(13);

  const topUps = main.getByRole("table", { name: "定額に追加できる容量" });
  await expect(topUps.getByRole("row")).toHaveText([
    "追加できる容量",
    /^100 MB\s*102,400 KB$/,
    /^1 GB\s*1,048,576 KB$/,
    /^5 GB\s*5,242,880 KB$/,
  ]);
  await expect(main.getByText(/キャリアから読み取り/)).toHaveCount(2);
  await expect(main.getByRole("button", { name: /を更新/ })).toHaveCount(0);
});

test("an operator reads each list anew", async ({ operator, database }) => {
  await goTo(operator, "/plans");
  const readAt = async (name: string) => {
    const [row] = await database.rows("SELECT read_at FROM carrier_answers WHERE operation = $1", [
      name,
    ]);
    return Number(row?.read_at);
  };
  for (const [list, operation] of [
    ["料金プラン参照", "policies"],
    ["追加容量一覧", "limitPatterns"],
  ] as const) {
    const before = await readAt(operation);
    await operator.getByRole("button", { name: `${list}を更新` }).click();
    await expect.poll(() => readAt(operation)).toBeGreaterThan(before);
  }
});
