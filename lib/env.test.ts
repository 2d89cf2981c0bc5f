import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";
import { EnvironmentError } from "@/lib/env/source";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

const base = {
  DATABASE_URL: "postgresql://kaitsu_app@127.0.0.1/kaitsu",
  KAITSU_SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
};
const trial = { ...base, SANDBOX_URL: "http://127.0.0.1:4010" };
const live = {
  ...base,
  KAITSU_MODE: "live",
  KAITSU_URL: "https://desk.example.jp",
  ICM_BASE_URL: "https://api.ntt.com/icms-esim/v3/",
  ICM_KEYSTONE_URL: "https://api.ntt.com/keystone/v3",
  ICM_TENANT_ID: "550e8400e29b41d4a716446655440000",
  ICM_API_KEY: "key",
  ICM_API_SECRET: "secret",
  FREEBIT_BASE_URL: "https://host/emptool/api",
  FREEBIT_OEM_ID: "oem",
  FREEBIT_OEM_KEY: "key",
};

describe("readEnv", () => {
  it("takes both carriers from the sandbox in trial mode, which is the default", () => {
    expect(readEnv(trial)).toMatchObject({
      mode: "trial",
      sandboxUrl: "http://127.0.0.1:4010",
      icm: {
        baseUrl: "http://127.0.0.1:4010/icms-esim/v3",
        keystoneUrl: "http://127.0.0.1:4010/keystone/v3",
      },
    });
  });

  it("reads the real carrier in live mode", () => {
    expect(readEnv(live)).toMatchObject({
      sandboxUrl: null,
      icm: { baseUrl: "https://api.ntt.com/icms-esim/v3", apiKey: "key" },
    });
  });

  it("leaves out the carrier that is named as unused", () => {
    const { ICM_API_KEY: _, ...withoutKey } = live;
    expect(readEnv({ ...withoutKey, KAITSU_UNUSED: "icm" }).icm).toBeNull();
  });

  it("has no token for the metrics unless one is set, and none that can be guessed", () => {
    expect(readEnv(trial).metricsToken).toBeNull();
    expect(readEnv({ ...trial, METRICS_TOKEN: "0123456789abcdef" }).metricsToken).toBe(
      "0123456789abcdef",
    );
    for (const METRICS_TOKEN of [
      "0123456789abcde",
      "0123456789 abcdef",
      "０１２３４５６７８９０１２３４５",
    ]) {
      expect(() => readEnv({ ...trial, METRICS_TOKEN })).toThrow(
        "METRICS_TOKEN must have at least",
      );
    }
  });

  it("takes rows of the endpoint table and trusted proxies", () => {
    const endpoints = '{"suspend":"PUT /lines/{imsi}/sleep","transaction":null}';
    const proxies = " 10.0.0.5, 10.1.0.0/24,2001:db8::/32 ";
    const source = { ...live, ICM_ENDPOINTS: endpoints, KAITSU_TRUSTED_PROXIES: proxies };
    expect(readEnv(source)).toMatchObject({
      icm: { endpoints: { suspend: "PUT /lines/{imsi}/sleep", transaction: null } },
      trustedProxies: ["10.0.0.5", "10.1.0.0/24", "2001:db8::/32"],
    });
    expect(readEnv(live)).toMatchObject({ icm: { endpoints: {} }, trustedProxies: [] });
  });

  it("takes what Freebit's contract says, in trial and live alike", () => {
    expect(readEnv(trial).freebit).toMatchObject({
      userManagement: false,
      aladinMnp: false,
      completionDir: null,
      waitingMinutes: 60,
    });
    const contract = {
      FREEBIT_USER_MANAGEMENT: "used",
      FREEBIT_ALADIN_MNP: "allowed",
      FREEBIT_COMPLETION_DIR: "/srv/completions",
      FREEBIT_WAITING_MINUTES: "30",
    };
    for (const source of [trial, live]) {
      expect(readEnv({ ...source, ...contract }).freebit).toMatchObject({
        userManagement: true,
        aladinMnp: true,
        completionDir: "/srv/completions",
        waitingMinutes: 30,
      });
    }
  });

  it("takes how much may be asked of each carrier, the same in both modes", () => {
    const caps = { ICM_MAX_RPS: "7", ICM_MAX_IN_FLIGHT: "3", FREEBIT_MAX_FAILURES: "1" };
    for (const source of [trial, live]) {
      const { icm, freebit } = readEnv({ ...source, ...caps });
      expect(icm?.gate).toEqual({ maxRps: 7, maxInFlight: 3, maxFailures: 5 });
      expect(freebit?.gate).toEqual({ maxRps: 20, maxInFlight: 10, maxFailures: 1 });
    }
  });

  it("takes how 上り特価 is named, fixed by default", () => {
    expect(readEnv(live).icm).toMatchObject({ upStreamPlan: "fixed" });
    const named = readEnv({ ...live, ICM_UPSTREAM_PLAN: "upStream" });
    expect(named.icm).toMatchObject({ upStreamPlan: "upStream" });
  });

  it.each([
    ["{", "ICM_ENDPOINTS must be a JSON object"],
    ['["POST /x"]', "ICM_ENDPOINTS must be a JSON object"],
    ['{"suspend":1}', "ICM_ENDPOINTS must be a JSON object"],
    [
      '{"suspendd":"POST /x"}',
      "ICM_ENDPOINTS cannot be used. ICM endpoints: there is no operation",
    ],
    ['{"suspend":"POST /x"}', 'ICM endpoint suspend: "POST /x" must name imsi in braces'],
    ['{"signIn":null}', "ICM_ENDPOINTS cannot be used. ICM endpoint signIn: it cannot be left out"],
  ])("refuses the endpoint table %s readably", (table, sentence) => {
    expect(() => readEnv({ ...live, ICM_ENDPOINTS: table })).toThrow(EnvironmentError);
    expect(() => readEnv({ ...live, ICM_ENDPOINTS: table })).toThrow(sentence);
  });

  it("takes the endpoint table from a file as well, whatever it begins with", async () => {
    const file = join(await folderOfOneTest(), "endpoints.json");
    await writeFile(file, '\uFEFF{"suspend":"PUT /lines/{imsi}/sleep","transaction":null}');
    expect(readEnv({ ...live, ICM_ENDPOINTS: "", ICM_ENDPOINTS_FILE: file })).toMatchObject({
      icm: { endpoints: { suspend: "PUT /lines/{imsi}/sleep", transaction: null } },
    });
  });

  it.each([
    ["{", "must be a JSON object of operations"],
    ["", "must be a JSON object of operations"],
    ['{"suspend":"POST /profiles/{imsi}/sleep","resume":1}', "wrong: resume."],
    ['{"suspendd":"POST /x"}', "there is no operation suspendd"],
    ['{"suspend":"POST /x"}', 'ICM endpoint suspend: "POST /x" must name imsi in braces'],
    ['{"resume":"POST /profiles/{imsi/resume"}', "ICM endpoint resume: "],
    ['{"signIn":null}', "ICM endpoint signIn: it cannot be left out"],
  ])("refuses a file that holds %s, naming it and what is wrong", async (table, sentence) => {
    const file = join(await folderOfOneTest(), "endpoints.json");
    await writeFile(file, table);
    const read = () => readEnv({ ...live, ICM_ENDPOINTS_FILE: file });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(`ICM_ENDPOINTS_FILE (${file})`);
    expect(read).toThrow(sentence);
  });

  it("refuses a file that is not there, one that is none, and both forms at once", async () => {
    const folder = await folderOfOneTest();
    const file = join(folder, "missing.json");
    expect(() => readEnv({ ...live, ICM_ENDPOINTS_FILE: file })).toThrow(
      `ICM_ENDPOINTS_FILE (${file}) cannot be read: ENOENT.`,
    );
    expect(() => readEnv({ ...live, ICM_ENDPOINTS_FILE: folder })).toThrow(
      `ICM_ENDPOINTS_FILE (${folder}) cannot be read: EISDIR.`,
    );
    expect(() => readEnv({ ...live, ICM_ENDPOINTS: "{}", ICM_ENDPOINTS_FILE: file })).toThrow(
      "ICM_ENDPOINTS and ICM_ENDPOINTS_FILE are both set",
    );
  });

  it("leaves the sandbox's endpoints alone in trial mode, whatever is set for live", () => {
    const source = { ...trial, ICM_ENDPOINTS: "{", ICM_ENDPOINTS_FILE: "/nowhere.json" };
    expect(readEnv(source).icm).toMatchObject({ endpoints: {} });
  });

  it.each([
    ["DATABASE_URL", { ...trial, DATABASE_URL: "" }],
    ["KAITSU_SECRET_KEY", { ...trial, KAITSU_SECRET_KEY: "short" }],
    ["KAITSU_MODE", { ...trial, KAITSU_MODE: "test" }],
    ["SANDBOX_URL", base],
    ["LOG_LEVEL", { ...trial, LOG_LEVEL: "loud" }],
    ["ICM_API_SECRET", { ...live, ICM_API_SECRET: undefined }],
    ["FREEBIT_OEM_KEY", { ...live, FREEBIT_OEM_KEY: undefined }],
    ["ICM_TENANT_ID", { ...live, ICM_TENANT_ID: "550E8400" }],
    ["ICM_BASE_URL", { ...live, ICM_BASE_URL: "http://api.ntt.com/icms-esim/v3" }],
    ["KAITSU_TRUSTED_PROXIES", { ...live, KAITSU_TRUSTED_PROXIES: "10.0.0.1,proxy" }],
    ["KAITSU_TRUSTED_PROXIES", { ...live, KAITSU_TRUSTED_PROXIES: "10.0.0.0/33" }],
    ["ICM_UPSTREAM_PLAN", { ...live, ICM_UPSTREAM_PLAN: "payg" }],
    ["FREEBIT_USER_MANAGEMENT", { ...trial, FREEBIT_USER_MANAGEMENT: "yes" }],
    ["FREEBIT_ALADIN_MNP", { ...live, FREEBIT_ALADIN_MNP: "true" }],
    ["FREEBIT_WAITING_MINUTES", { ...live, FREEBIT_WAITING_MINUTES: "0" }],
    ["FREEBIT_WAITING_MINUTES", { ...live, FREEBIT_WAITING_MINUTES: "1.5" }],
    ["ICM_MAX_RPS", { ...trial, ICM_MAX_RPS: "0" }],
    ["ICM_MAX_IN_FLIGHT", { ...live, ICM_MAX_IN_FLIGHT: "2.5" }],
    ["FREEBIT_MAX_FAILURES", { ...trial, FREEBIT_MAX_FAILURES: "1001" }],
    ["KAITSU_UNUSED", { ...live, KAITSU_UNUSED: "both" }],
    ["ADMIN_EMAIL", { ...trial, ADMIN_PASSWORD: "a long enough one" }],
    ["ADMIN_PASSWORD", { ...trial, ADMIN_EMAIL: "a@example.jp", ADMIN_PASSWORD: "short" }],
  ])("names %s when it is wrong or missing", (name, source) => {
    expect(() => readEnv(source)).toThrow(EnvironmentError);
    expect(() => readEnv(source)).toThrow(name);
  });
});
