import { afterEach, describe, expect, it } from "vitest";
import type { IcmTaken } from "@/lib/upstream/icm/change-calls";
import { createIcmClient, type IcmClient } from "@/lib/upstream/icm/client";
import type { ActivationBody } from "@/lib/upstream/icm/schemas/request-bodies";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import {
  answer,
  type Reply,
  type StubCarrier,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";
import { icmClient, icmConfig, icmReplies } from "@/lib/upstream/testing/stub-icm";

const BASE = "/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000";
const IMSI = "440130000096015";
const line = { hsn: "013AAA0025", imsi: IMSI };
const activation: ActivationBody = {
  ...line,
  plan: "fixed",
  limit: 1048576,
  cn: true,
  cnActIpAddress: "10.0.1.5",
  cnSbyIpAddress: "10.0.2.5",
  unoTsl: false,
};
const addresses = { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" };
const comment = { imsis: [{ imsi: "440130000096018" }], comment: "受付 1" };

let stub: StubCarrier | undefined;

afterEach(async () => {
  await stub?.close();
});

const signedIn = () =>
  memoryTokens({ token: "token-0", expiresAt: new Date("2099-01-01T00:00:00Z") });

async function against(reply: Reply): Promise<{ icm: IcmClient; stub: StubCarrier }> {
  stub = await stubCarrier(icmReplies(reply));
  return { icm: icmClient(stub, signedIn()), stub };
}

type Change = {
  name: string;
  send: (icm: IcmClient) => Promise<IcmTaken>;
  method: string;
  path: string;
  body: unknown;
  success: number;
  tid: string | null;
};

const changes: Change[] = [
  {
    name: "activation",
    send: (icm) => icm.activate(activation),
    method: "POST",
    path: `/profiles/${IMSI}/activate`,
    body: activation,
    success: 202,
    tid: "tran-20200807-00003",
  },
  {
    name: "suspend",
    send: (icm) => icm.suspend(line),
    method: "POST",
    path: `/profiles/${IMSI}/suspend`,
    body: line,
    success: 202,
    tid: "tran-20200807-00005",
  },
  {
    name: "resume",
    send: (icm) => icm.resume(line),
    method: "POST",
    path: `/profiles/${IMSI}/resume`,
    body: line,
    success: 202,
    tid: "tran-20200807-00005",
  },
  {
    name: "plan change",
    send: (icm) => icm.changePlan({ ...line, plan: "fixed", limit: 1048576 }),
    method: "PUT",
    path: `/profiles/${IMSI}/plan`,
    body: { ...line, plan: "fixed", limit: 1048576 },
    success: 202,
    tid: "tran-20200807-00007",
  },
  {
    name: "address change",
    send: (icm) => icm.changeAddress(IMSI, addresses),
    method: "PUT",
    path: `/profiles/${IMSI}/cn`,
    body: addresses,
    success: 202,
    tid: null,
  },
  {
    name: "ICGW",
    send: (icm) => icm.applyIcgw(IMSI, { hsn: "013AAA0025" }),
    method: "POST",
    path: `/profiles/${IMSI}/icgw`,
    body: { hsn: "013AAA0025" },
    success: 202,
    tid: "tran-20200807-00003",
  },
  {
    name: "comment",
    send: (icm) => icm.editComment(comment),
    method: "PUT",
    path: "/profiles/comment",
    body: comment,
    success: 202,
    tid: null,
  },
  {
    name: "top-up",
    send: (icm) => icm.topUp(IMSI, { limit: 102400 }),
    method: "POST",
    path: `/profiles/${IMSI}/limit`,
    body: { limit: 102400 },
    success: 200,
    tid: "tran-sdp-20230215-004900-0040",
  },
];

describe.each(changes)("$name", ({ send, method, path, body, success, tid }) => {
  const taken = tid === null ? "" : { tid, requestBody: body };

  it("sends the documented body as JSON with the token, and gives tid and evidence", async () => {
    const { icm, stub } = await against(answer(success, taken));
    const result = await send(icm);
    expect(stub.seen).toHaveLength(1);
    expect(stub.seen[0]).toMatchObject({ method, path: BASE + path });
    expect(stub.seen[0]?.headers["x-auth-token"]).toBe("token-0");
    expect(stub.seen[0]?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(stub.seen[0]?.body ?? "")).toEqual(body);
    expect(result).toMatchObject({ status: success, tid });
    expect(result.exchange).toMatchObject({ method, path: BASE + path, status: success });
    expect(JSON.parse(JSON.stringify(result.exchange))).toEqual(result.exchange);
  });

  it.each([400, 404, 409, 500, 503, 302])("is answered, not taken, by %i", async (status) => {
    const { icm, stub } = await against(answer(status, { message: "No", detail: "why not" }));
    const error = await failureOf(send(icm));
    expect(error).toMatchObject({
      delivery: "answered",
      code: "http_status",
      status,
      detail: "why not",
      exchange: { status, body: '{"message":"No","detail":"why not"}' },
    });
    expect(stub.seen).toHaveLength(1);
  });

  it("is answered, not taken, by the other success status", async () => {
    const other = success === 202 ? 200 : 202;
    const { icm } = await against(answer(other, taken));
    expect(await failureOf(send(icm))).toMatchObject({ delivery: "answered", status: other });
  });

  it.each<[string, Reply, string]>([
    ["that breaks off", (response) => response.destroy(), "reset"],
    ["of HTML", answer(success, "<html>Accepted?</html>"), "unreadable_answer"],
    ["of cut JSON", answer(success, '{"tid":"tran-2020'), "unreadable_answer"],
    [
      "shorter than it said",
      (response) => {
        response.writeHead(success, { "content-length": "99" });
        response.write('{"tid":"tran-2020', () => response.destroy());
      },
      "reset",
    ],
  ])("may have been sent after an answer %s", async (_what, reply, code) => {
    const { icm, stub } = await against(reply);
    const error = await failureOf(send(icm));
    expect(error).toMatchObject({ delivery: "maybe_sent", code });
    expect(stub.seen).toHaveLength(1);
  });
});

describe("a success without its tid", () => {
  it.each(changes.filter(({ tid }) => tid !== null))("is unreadable for $name", async (change) => {
    for (const body of ["", {}, { tid: "" }, { tid: null }, { tid: 7 }]) {
      const { icm, stub } = await against(answer(change.success, body));
      const error = await failureOf(change.send(icm));
      expect(error).toMatchObject({ delivery: "maybe_sent", code: "unreadable_answer" });
      await stub.close();
    }
  });

  it("is whole for address change and comment, which publish none; one that comes is kept", async () => {
    for (const [body, tid] of [
      [{}, null],
      ["null", null],
      [{ tid: "tran-9" }, "tran-9"],
    ] as const) {
      const { icm, stub } = await against(answer(202, body));
      expect((await icm.changeAddress(IMSI, addresses)).tid).toBe(tid);
      expect((await icm.editComment(comment)).tid).toBe(tid);
      await stub.close();
    }
  });
});

describe("a change that is never sent", () => {
  it("is one with a body that its wire schema refuses, told without the value", async () => {
    const { icm, stub } = await against(answer(202, { tid: "t" }));
    const wrong = { ...activation, cnActIpAddress: "   " };
    await expect(icm.activate(wrong)).rejects.toThrow(
      "ICM activate body cannot be sent: cnActIpAddress: blank: leave the field out",
    );
    await expect(icm.topUp(IMSI, { limit: 0.5 })).rejects.toThrow(TypeError);
    await expect(icm.changeAddress("x", addresses)).rejects.toThrow(TypeError);
    expect(stub.seen).toEqual([]);
  });

  it("is one whose endpoint is configured as not offered", async () => {
    const { stub } = await against(answer(202, { tid: "t" }));
    const icm = createIcmClient({ ...icmConfig(stub, signedIn()), endpoints: { icgw: null } });
    const error = await failureOf(icm.applyIcgw(IMSI, { hsn: "013AAA0025" }));
    expect(error).toMatchObject({ delivery: "not_sent", code: "endpoint_missing" });
    expect(stub.seen).toEqual([]);
  });
});

describe("configuration", () => {
  it("replaces method and path of an operation", async () => {
    const { stub } = await against(answer(202, { tid: "t" }));
    const endpoints = { suspend: "PUT /lines/{imsi}/sleep" };
    await createIcmClient({ ...icmConfig(stub, signedIn()), endpoints }).suspend(line);
    expect(stub.seen[0]).toMatchObject({ method: "PUT", path: `${BASE}/lines/${IMSI}/sleep` });
  });

  it("is refused when it leaves out the sign-in", async () => {
    const { stub } = await against(answer(202, { tid: "t" }));
    expect(() => createIcmClient({ ...icmConfig(stub), endpoints: { signIn: null } })).toThrow(
      "signIn",
    );
  });
});
