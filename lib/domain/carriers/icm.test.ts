import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { icm } from "@/lib/domain/carriers/icm";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { answer, type StubCarrier, stubCarrier } from "@/lib/upstream/testing/stub-carrier";
import { icmReplies } from "@/lib/upstream/testing/stub-icm";

let desk: TestDesk;
let carrier: StubCarrier;

beforeAll(async () => {
  desk = await startTestDesk();
  carrier = await stubCarrier(icmReplies(answer(202, { tid: "t" })));
  vi.stubEnv("KAITSU_MODE", "live");
  vi.stubEnv("KAITSU_UNUSED", "freebit");
  vi.stubEnv("ICM_BASE_URL", `${carrier.url}/icms-esim/v3`);
  vi.stubEnv("ICM_KEYSTONE_URL", `${carrier.url}/keystone/v3`);
  vi.stubEnv("ICM_TENANT_ID", "550e8400e29b41d4a716446655440000");
  vi.stubEnv("ICM_API_KEY", "key");
  vi.stubEnv("ICM_API_SECRET", "secret");
  vi.stubEnv("ICM_ENDPOINTS", '{"suspend":"PUT /lines/{imsi}/sleep"}');
});
afterAll(async () => {
  await icm().close();
  await carrier.close();
  await desk.close();
});

it("calls by the method and path of ICM_ENDPOINTS", async () => {
  await icm().suspend({ hsn: "013AAA0025", imsi: "440130000096015" });
  expect(carrier.seen.at(-1)).toMatchObject({
    method: "PUT",
    path: "/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000/lines/440130000096015/sleep",
  });
});
