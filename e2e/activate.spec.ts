import { lineOf } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage, type Filling } from "@/e2e/pages/activate-page";
import { OrderPage } from "@/e2e/pages/order-page";

type Case = {
  title: string;
  filling: Filling;
  /** プロファイル開通API's request body, written by hand after the document; imsi and hsn are the line's. */
  body: Record<string, unknown>;
  profile: Record<string, unknown>;
};

const CASES: Case[] = [
  {
    title: "payg without a limit",
    filling: { plan: "従量", limit: "0" },
    body: { plan: "payg", limit: 0, cn: false, unoTsl: false },
    profile: { profileStatus: "active", plan: "payg", limit: 0, cn: false },
  },
  {
    title: "fixed, 1 GB",
    filling: { plan: "定額", limit: "1048576" },
    body: { plan: "fixed", limit: 1048576, cn: false, unoTsl: false },
    profile: { profileStatus: "active", plan: "fixed", limit: 1048576, upStream: false },
  },
  {
    title: "上り特価 with both limits",
    filling: { plan: "上り特価", upLimit: "52428800", downLimit: "512000" },
    body: {
      plan: "fixed",
      cn: false,
      upStream: true,
      upLimit: 52428800,
      downLimit: 512000,
      unoTsl: false,
    },
    profile: {
      profileStatus: "active",
      plan: "fixed",
      limit: null,
      upStream: true,
      upLimit: 52428800,
      downLimit: 512000,
    },
  },
  {
    title: "the document's sample: closed network with two addresses",
    filling: {
      plan: "定額",
      limit: "1048576",
      cn: true,
      cnActIpAddress: "10.77.1.5",
      cnSbyIpAddress: "10.77.2.5",
    },
    body: {
      plan: "fixed",
      limit: 1048576,
      cn: true,
      cnActIpAddress: "10.77.1.5",
      cnSbyIpAddress: "10.77.2.5",
      unoTsl: false,
    },
    profile: {
      profileStatus: "active",
      cn: true,
      cnActIpAddress: "10.77.1.5",
      cnSbyIpAddress: "10.77.2.5",
    },
  },
  {
    title: "every option at once",
    filling: {
      plan: "従量",
      dedicatedPlan: true,
      limit: "51200",
      unoTsl: true,
      unoTslPoi1IpAddress: "10.78.0.0/24",
      unoTslPoi2IpAddress: "10.78.1.9",
      icgw: true,
      globalStaticIpAddressOption: true,
      testMode: true,
      billingSpan: "1year",
    },
    body: {
      plan: "payg",
      limit: 51200,
      cn: false,
      dedicatedPlan: true,
      testMode: true,
      globalStaticIpAddressOption: true,
      billingSpan: "1year",
      icgw: true,
      unoTsl: true,
      unoTslPoi1IpAddress: "10.78.0.0/24",
      unoTslPoi2IpAddress: "10.78.1.9",
    },
    profile: { profileStatus: "active", plan: "payg", icgw: true, billingSpan: "1year" },
  },
];

CASES.forEach(({ title, filling, body, profile }, place) => {
  test(`an inactive line is activated: ${title}`, async ({ operator, sandbox, database }) => {
    const line = lineOf("activate", place);
    const wanted = { ...line, ...body };
    const activate = new ActivatePage(operator);
    await activate.open(line);
    await activate.fill(filling);
    await activate.review.click();

    // The summary shows the very JSON, and until it is confirmed nothing exists anywhere.
    await expect(activate.summary).toBeVisible();
    expect(await activate.shownBody()).toStrictEqual(wanted);
    expect(await sandbox.requests(line.imsi, "activate")).toEqual([]);
    expect(
      await database.count("SELECT count(*) FROM order_targets WHERE value = $1", [line.imsi]),
    ).toBe(0);

    await activate.send.click();

    const order = new OrderPage(operator);
    const id = await order.arrive();
    await operator.evaluate(() => Object.assign(window, { neverReloaded: true }));
    await order.expectState("completed");
    expect(await operator.evaluate(() => Reflect.get(window, "neverReloaded"))).toBe(true);

    const sent = await sandbox.requests(line.imsi, "activate");
    expect(sent.map((request) => request.body)).toStrictEqual([wanted]);
    expect(sent).toMatchObject([{ status: 202, applied: true }]);
    expect((await sandbox.line(line.imsi)).fields).toMatchObject(profile);

    // The line's own page shows what the order did.
    await goTo(operator, `/profiles/${line.imsi}`);
    await expect(operator.getByRole("main").getByText("利用中").first()).toBeVisible();
    await expect(operator.locator(`main a[href="/orders/${id}"]`).first()).toBeVisible();
  });
});

test("the document's sample body is sent key by key in the document's order", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("activate", 6);
  const activate = new ActivatePage(operator);
  await activate.open(line);
  // Filled in from the end, so that the order is not that of the typing.
  await activate.fill({
    cn: true,
    cnSbyIpAddress: "10.79.2.5",
    cnActIpAddress: "10.79.1.5",
    plan: "定額",
    limit: "1048576",
  });
  await activate.review.click();
  await activate.send.click();
  await new OrderPage(operator).expectState("completed");
  const [sent] = await sandbox.requests(line.imsi, "activate");
  expect(JSON.stringify(sent?.body)).toBe(
    `{"hsn":"${line.hsn}","imsi":"${line.imsi}","plan":"fixed","limit":1048576,"cn":true,` +
      `"cnActIpAddress":"10.79.1.5","cnSbyIpAddress":"10.79.2.5","unoTsl":false}`,
  );
});

test("a line that is in use, or not known, cannot be activated", async ({ operator, sandbox }) => {
  await goTo(operator, "/profiles/440130000096016/activate");
  await expect(
    operator.getByText("このプロファイルは「利用中」のため、開通できません"),
  ).toBeVisible();
  await expect(new ActivatePage(operator).review).toHaveCount(0);
  expect(await sandbox.requests("440130000096016", "activate")).toEqual([]);

  await goTo(operator, "/profiles/440139999999999/activate");
  await expect(
    operator.getByRole("heading", { name: "このプロファイルは一覧にありません" }),
  ).toBeVisible();
});
