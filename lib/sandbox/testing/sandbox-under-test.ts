import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningSandbox, startSandbox } from "@/lib/sandbox/start";
import { type Exchange, type ExchangeOptions, exchange } from "@/lib/sandbox/testing/exchange";

export const TENANT = "550e8400e29b41d4a716446655440000";

/** The body that opens the sandbox's tenant. */
export const CREDENTIALS = {
  auth: {
    identity: {
      methods: ["password"],
      password: {
        user: { domain: { id: "default" }, name: "sandbox-key", password: "sandbox-secret" },
      },
    },
    scope: { project: { id: TENANT } },
  },
};

/** A change takes this long in these tests; the clock moves by `advance` alone. */
export const COMPLETION_MS = 60_000;

/** 2026-11-22, noon in Japan. */
export const NOON = Date.parse("2026-11-22T03:00:00Z");

/** A sandbox on a folder of its own, with a clock that stands still. */
export class SandboxUnderTest {
  now = NOON;
  #running: RunningSandbox;
  #token = "";

  private constructor(
    readonly dataDir: string,
    running: RunningSandbox,
  ) {
    this.#running = running;
  }

  static async start(): Promise<SandboxUnderTest> {
    const dataDir = await mkdtemp(join(tmpdir(), "kaitsu-sandbox-"));
    let self: SandboxUnderTest | null = null;
    const running = await run(dataDir, () => self?.now ?? NOON);
    self = new SandboxUnderTest(dataDir, running);
    await self.signIn();
    return self;
  }

  get url(): string {
    return this.#running.url;
  }

  get token(): string {
    return this.#token;
  }

  async stop(): Promise<void> {
    await this.#running.close();
    await rm(this.dataDir, { recursive: true });
  }

  /** What a kill leaves: the first instance is never closed before the second one reads the folder. */
  async startAgainWithoutClosing(): Promise<void> {
    const abandoned = this.#running;
    this.#running = await run(this.dataDir, () => this.now);
    await abandoned.close();
  }

  advance(ms: number): void {
    this.now += ms;
  }

  async signIn(): Promise<Exchange> {
    const answer = await exchange(`${this.url}/keystone/v3/auth/tokens?nocatalog`, {
      body: CREDENTIALS,
    });
    this.#token = String(answer.headers["x-subject-token"]);
    return answer;
  }

  /** One call to ICM, e.g. `icm("PUT", "/profiles/…/plan", body)`. */
  icm(
    method: string,
    path: string,
    body?: unknown,
    options: ExchangeOptions = {},
  ): Promise<Exchange> {
    return exchange(`${this.url}/icms-esim/v3/tenants/${TENANT}${path}`, {
      method,
      body,
      ...options,
      headers: { "x-auth-token": this.#token, ...options.headers },
    });
  }

  async profile(imsi: string): Promise<unknown> {
    return (await this.icm("GET", `/profiles/${imsi}`)).json;
  }

  /** One call to the control side, e.g. `control("POST", "faults", body)`. */
  control(method: string, path: string, body?: unknown): Promise<Exchange> {
    return exchange(`${this.url}/_sandbox/${path}`, { method, body });
  }
}

function run(dataDir: string, clock: () => number): Promise<RunningSandbox> {
  return startSandbox({ dataDir, completionMs: COMPLETION_MS, clock });
}
