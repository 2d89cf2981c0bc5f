import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ACTIVATION, INACTIVE } from "@/lib/sandbox/testing/requests";
import { SandboxUnderTest, TENANT } from "@/lib/sandbox/testing/sandbox-under-test";

const PATH = `/profiles/${INACTIVE.imsi}/activate`;
let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

const lastLogged = async () => Object((await sandbox.control("GET", "log")).json).at(-1);

/** Sends text as it is over a socket of its own, then lets go of it. */
function sendRaw(head: string, body: Buffer): Promise<void> {
  const { hostname, port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head}\r\nx-auth-token: ${sandbox.token}\r\n\r\n`);
      socket.end(body);
    });
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.resume();
  });
}

const headOf = (length: number) =>
  `POST /icms-esim/v3/tenants/${TENANT}${PATH} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n` +
  `content-type: application/json\r\ncontent-length: ${length}`;

test("of twenty requests at the same moment, one is accepted", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => sandbox.icm("POST", PATH, ACTIVATION)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
});

test("with a latency, the answer to a change that was made is held back", async () => {
  await sandbox.control("POST", "settings", { latencyMs: 3_600_000 });
  let answered = false;
  const over = () => {
    answered = true;
  };
  sandbox.icm("POST", PATH, ACTIVATION).then(over, over);
  await expect.poll(lastLogged).toMatchObject({ status: 202, applied: true });
  await sandbox.control("POST", "settings", { latencyMs: 0 });
  expect((await sandbox.icm("POST", PATH, ACTIVATION)).status).toBe(409);
  expect(answered).toBe(false);
});

test("a request whose caller went away in its middle is logged and changes nothing", async () => {
  const half = Buffer.from(JSON.stringify(ACTIVATION).slice(0, 40));
  await sendRaw(headOf(500), half);
  await expect.poll(lastLogged).toMatchObject({
    operation: "activate",
    imsi: INACTIVE.imsi,
    body: null,
    status: null,
    applied: false,
  });
  expect(await sandbox.profile(INACTIVE.imsi)).toMatchObject({ profileStatus: "inactive" });
  expect((await sandbox.icm("POST", PATH, ACTIVATION)).status).toBe(202);
});

test("a body that is not UTF-8 is refused", async () => {
  const body = Buffer.from(`${JSON.stringify(ACTIVATION).slice(0, -1)},"x":"\xff"}`, "latin1");
  await sendRaw(headOf(body.length), body);
  expect(await lastLogged()).toMatchObject({ body: "[unreadable]", status: 400, applied: false });
});

test("a body of more than 1 MB is refused", async () => {
  const answer = await sandbox.icm("POST", PATH, { ...ACTIVATION, x: "x".repeat(1024 * 1024) });
  expect(answer.status).toBe(400);
  expect(await lastLogged()).toMatchObject({ body: "[unreadable]", applied: false });
});

test("an address that cannot be read is answered 400", async () => {
  await sendRaw("GET http:// HTTP/1.1\r\nhost: x\r\nconnection: close", Buffer.alloc(0));
  expect((await sandbox.icm("GET", "/policies")).status).toBe(200);
});
