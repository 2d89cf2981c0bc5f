import { OwnStack } from "@/e2e/fixtures/own-stack";
import { type Contract, EXAMPLES, type Example } from "@/e2e/fixtures/pa05-41-examples";
import { Sandbox } from "@/e2e/fixtures/sandbox";
import { prepareStaff, signInFile } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";
import { OrderPage } from "@/e2e/pages/order-page";

test.describe.configure({ mode: "parallel" });

let own: OwnStack;

test.afterEach(() => own.remove());

/** A desk and a sandbox of their own, both told of this contract: all examples share one EID. */
async function freshDesk({ userManagement, aladinMnp }: Contract) {
  own = await OwnStack.make({
    FREEBIT_USER_MANAGEMENT: userManagement ? "used" : "unused",
    FREEBIT_ALADIN_MNP: aladinMnp ? "allowed" : "refused",
  });
  const stack = await own.up();
  await prepareStaff(stack, own.dataDir);
  const sandbox = new Sandbox(stack.sandboxUrl);
  await sandbox.set({ userManagement, aladinMnp });
  return { stack, sandbox };
}

const REASON_OF_356 = "この契約の設定では受け付けられません（400-356）";

/** The example that this one's contract refuses: ALADIN "10" with "M" without the setting that allows it. */
function refusedBy({ path, contract }: Example): Example | undefined {
  if (path !== "/esim/mnp" || contract.aladinMnp) return undefined;
  return EXAMPLES.find(
    (other) =>
      other.contract.aladinMnp && other.contract.userManagement === contract.userManagement,
  );
}

const eidOf = ({ body }: Example) => String(body.eid);

for (const example of EXAMPLES) {
  const before = refusedBy(example) ? "after 400-356 for one that ALADIN operated, " : "";
  test(`${example.title}: ${before}what is typed reaches the carrier as the document prints it`, async ({
    browser,
  }) => {
    test.setTimeout(90_000);
    const { stack, sandbox } = await freshDesk(example.contract);
    const signedIn = {
      baseURL: stack.url,
      storageState: signInFile(own.dataDir, "operator"),
    };
    const operated = refusedBy(example);
    if (operated) {
      const tried = new EsimFormPage(await browser.newPage(signedIn));
      await tried.open(operated.path);
      await tried.fill(operated.body);
      await tried.review.click();
      await expect(tried.form.getByText(REASON_OF_356).first()).toBeVisible();
      await expect(tried.summary).toBeHidden();
      expect(await sandbox.esimRequests(eidOf(operated))).toEqual([]);
      await tried.page.close();
    }
    const page = await browser.newPage(signedIn);
    const form = new EsimFormPage(page);
    await form.open(example.path);
    await form.fill(example.body);
    await form.review.click();
    await expect(form.summary).toBeVisible();
    await form.send.click();
    const order = new OrderPage(page);
    await order.arrive();
    await order.expectState("accepted");

    const sent = await sandbox.esimRequests(eidOf(example));
    const code = await page.getByRole("heading", { level: 1 }).textContent();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({
      ...example.body,
      authKey: "***",
      ...(example.body.masterPassword ? { masterPassword: "***" } : {}),
      deliveryCode: example.body.deliveryCode ?? code?.trim(),
    });
    await page.close();
  });
}
