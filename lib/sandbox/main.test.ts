import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { ACTIVATION, INACTIVE } from "@/lib/sandbox/testing/requests";
import { CREDENTIALS, TENANT } from "@/lib/sandbox/testing/sandbox-under-test";

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaitsu-sandbox-main-"));
  program = join(folder, "sandbox.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("main.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile: program,
    logLevel: "error",
  });
});
afterAll(() => rm(folder, { recursive: true }));

function run(...flags: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
}

async function started(...flags: string[]) {
  const child = run("--port", "0", "--data", join(folder, "data"), ...flags);
  if (child.stdout === null) throw new Error("no stdout");
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, "line");
  return { child, line: String(line), url: String(JSON.parse(line).listening) };
}

async function activate(url: string) {
  const signedIn = await exchange(`${url}/keystone/v3/auth/tokens?nocatalog`, {
    body: CREDENTIALS,
  });
  const headers = { "x-auth-token": String(signedIn.headers["x-subject-token"]) };
  const profile = `${url}/icms-esim/v3/tenants/${TENANT}/profiles/${INACTIVE.imsi}`;
  return exchange(`${profile}/activate`, { body: ACTIVATION, headers });
}

async function ended(child: ChildProcess) {
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(child, "close");
  return { code, complaint };
}

test("a kill in mid-life loses nothing, and a polite end is clean", async () => {
  const first = await started("--completion-ms", "3600000");
  expect(first.line).toMatch(/^\{"listening":"http:\/\/127\.0\.0\.1:\d+"\}$/);
  expect((await activate(first.url)).status).toBe(202);
  first.child.kill("SIGKILL");
  await once(first.child, "close");

  const second = await started();
  expect((await activate(second.url)).status).toBe(409);
  second.child.kill("SIGTERM");
  expect(await ended(second.child)).toEqual({ code: 0, complaint: "" });

  const third = await started();
  third.child.kill("SIGINT");
  expect(await ended(third.child)).toEqual({ code: 0, complaint: "" });
});

test("Freebit's contract and its pace are flags", async () => {
  const usual = await started();
  const settings = async (url: string) => (await exchange(`${url}/_sandbox/settings`)).json;
  expect(await settings(usual.url)).toMatchObject({
    userManagement: false,
    aladinMnp: false,
    freebitCompletionMs: null,
  });
  usual.child.kill("SIGTERM");
  await ended(usual.child);

  const other = await started(
    "--freebit-user-management",
    "--freebit-aladin-mnp",
    "--freebit-completion-ms",
    "5",
  );
  expect(await settings(other.url)).toMatchObject({
    userManagement: true,
    aladinMnp: true,
    freebitCompletionMs: 5,
  });
  other.child.kill("SIGTERM");
  expect((await ended(other.child)).code).toBe(0);
});

test.each([
  [["--data", "x", "--freebit-completion-ms", "soon"], /--freebit-completion-ms needs a whole/],
  [["--data", "x", "--speed", "9"], /--speed/],
  [["--data", "x", "--port", "http"], /--port needs a whole number, not "http"/],
  [["--data", "x", "--port", "70000"], /--port goes up to 65535/],
  [["--data", "x", "--completion-ms", "-1"], /--completion-ms/],
  [["--data", "x", "--completion-ms=-1"], /--completion-ms needs a whole number, not "-1"/],
  [["--data", "x", "--token-ttl-ms", "0"], /--token-ttl-ms needs a number above 0/],
  [["--port", "0"], /--data needs the folder/],
])("%j is refused with a sentence that names the flag", async (flags, sentence) => {
  const { code, complaint } = await ended(run(...flags));
  expect(code).toBe(1);
  expect(complaint).toMatch(sentence);
  expect(complaint.trim().split("\n")).toHaveLength(1);
});

test("a port that is taken is refused with a sentence", async () => {
  const { child, url } = await started();
  const { code, complaint } = await ended(
    run("--port", new URL(url).port, "--data", join(folder, "other")),
  );
  expect(code).toBe(1);
  expect(complaint).toMatch(/address already in use/);
  child.kill("SIGTERM");
  expect((await ended(child)).code).toBe(0);
});
