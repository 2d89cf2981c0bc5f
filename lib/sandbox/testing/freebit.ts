import { type Exchange, type ExchangeOptions, exchange } from "@/lib/sandbox/testing/exchange";
import { SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

/** The document's EID, which all of its examples share. */
export const EID = "11112222333344445555666677778888";

/** The smallest request that is right: a new line without plan. */
export const NEW_LINE = { eid: EID, simKind: "E0", addKind: "N" };

/** A right transfer of a person's number, aladinOperated left out. */
export const TRANSFER = {
  createType: "new",
  eid: EID,
  account: "08011112222",
  simKind: "E0",
  addKind: "M",
  mnp: {
    reserveNumber: "1101201234",
    lastnameKanji: "山田",
    firstnameKanji: "太郎",
    lastnameZenKana: "ヤマダ",
    firstnameZenKana: "タロウ",
    gender: "M",
    birthday: "19900101",
  },
  planCode: "100K_PLAN",
};

/** A right reissue of the document's card, which exists from the beginning. */
export const REISSUE = {
  eid: EID,
  account: "08011112225",
  addKind: "R",
  reissue: { oldProductNumber: "CD0009999999004" },
};

/** The document's EID with other last digits. */
export function eidEnding(digits: string): string {
  return EID.slice(0, -digits.length) + digits;
}

/** A sandbox with an OEM that has its authKey. */
export class FreebitUnderTest {
  authKey = "";

  private constructor(readonly sandbox: SandboxUnderTest) {}

  static async start(): Promise<FreebitUnderTest> {
    const freebit = new FreebitUnderTest(await SandboxUnderTest.start());
    await freebit.authenticate();
    return freebit;
  }

  async authenticate(): Promise<Exchange> {
    const answer = await this.post("/authOem/", {
      oemId: "sandbox-oem",
      oemKey: "sandbox-oem-key",
    });
    this.authKey = String(Object(answer.json).authKey);
    return answer;
  }

  /** PA05-41 with this key, unless the request has one of its own. */
  addAcnt(request: object, options: ExchangeOptions = {}): Promise<Exchange> {
    return this.post("/mvno/esim/addAcnt/", { authKey: this.authKey, ...request }, options);
  }

  /** The detail code of a request's answer. */
  async codeOf(request: object): Promise<unknown> {
    return Object((await this.addAcnt(request)).json).resultCode;
  }

  /** A form with the one field `json`; text goes into it as it is. */
  post(path: string, json: unknown, options: ExchangeOptions = {}): Promise<Exchange> {
    const text = typeof json === "string" ? json : JSON.stringify(json);
    return exchange(`${this.sandbox.url}/emptool/api${path}`, {
      body: `json=${encodeURIComponent(text)}`,
      ...options,
      headers: { "content-type": "application/x-www-form-urlencoded", ...options.headers },
    });
  }

  /** Settings of the control side, e.g. `set({ aladinMnp: true })`. */
  async set(settings: object): Promise<void> {
    const answer = await this.sandbox.control("POST", "settings", settings);
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** The newest request, as `GET esims` tells it. */
  async newest(): Promise<unknown> {
    const { requests } = Object(await this.esims());
    return Object(requests).at(-1);
  }

  async lineOf(number: string): Promise<unknown> {
    const { lines } = Object(await this.esims());
    return Object(lines).find((line: { number: string }) => line.number === number);
  }

  async esims(): Promise<unknown> {
    return (await this.sandbox.control("GET", "esims")).json;
  }

  async lastLogged(): Promise<unknown> {
    return Object((await this.sandbox.control("GET", "log")).json).at(-1);
  }
}
