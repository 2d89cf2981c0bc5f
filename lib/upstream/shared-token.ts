import { setTimeout as wait } from "node:timers/promises";
import type { Gate } from "@/lib/upstream/gate";
import { inTime } from "@/lib/upstream/in-time";
import { createRedactor } from "@/lib/upstream/redact";
import { UpstreamError } from "@/lib/upstream/upstream-error";

export type StoredToken = { token: string; expiresAt: Date };

/**
 * Where a carrier's token is shared by all processes. `clear` removes the token only while it is the one stored.
 * `hold` lets one process at a time get a new one: it gives what ends that, or null while another has it.
 */
export type TokenStore = {
  read(): Promise<StoredToken | null>;
  write(token: StoredToken): Promise<void>;
  clear(token: string): Promise<void>;
  hold(): Promise<(() => Promise<void>) | null>;
};

/**
 * `renew` is for a token that was refused; `anew` gets one whatever is stored, to see whether that works. From `notAfter` on
 * none is waited for (`too_late`). All throw UpstreamError `not_sent`, nothing else.
 */
export type TokenSource = {
  current(notAfter?: Date): Promise<string>;
  renew(refused: string, notAfter?: Date): Promise<string>;
  anew(): Promise<string>;
};

const RENEW_AHEAD_MS = 60_000;
/** Longer than a process that died holds the others up. */
const PATIENCE_MS = 35_000;
const LOOK_MS = 100;

/**
 * A carrier's token by way of a shared store: got anew a minute ahead of its expiry or when it was refused, one `get`
 * at a time of all processes, for a carrier may end the token before with each new one. `what` names the token in messages ("ICM token"); `secrets` never show in them.
 */
export function createTokenSource(about: {
  what: string;
  get: () => Promise<StoredToken>;
  tokens: TokenStore;
  /** No token is waited for while it is shut. */
  gate?: Gate | undefined;
  secrets: readonly string[];
}): TokenSource {
  const { tokens } = about;
  let getting: Promise<StoredToken> | null = null;

  /** Whatever became of getting a token, nothing of the request itself was sent. */
  function notSent(error: unknown, secret: string | null): UpstreamError {
    if (error instanceof UpstreamError) {
      const { code, message, status, detail, resultCode, exchange } = error;
      const facts = { code, message, status, detail, resultCode, exchange };
      return new UpstreamError({ delivery: "not_sent", ...facts });
    }
    const said = error instanceof Error ? error.message : "unknown error";
    const redact = createRedactor(secret === null ? about.secrets : [...about.secrets, secret]);
    return new UpstreamError({
      delivery: "not_sent",
      code: "token_unavailable",
      message: `The stored ${about.what} cannot be read or kept: ${redact(said, 300)}`,
    });
  }

  async function getAndKeep(): Promise<StoredToken> {
    const fresh = await about.get();
    try {
      await tokens.write(fresh);
    } catch (error) {
      throw notSent(error, fresh.token);
    }
    return fresh;
  }

  /** Somebody else may be trying whether the carrier answers, which takes as long as it hangs. */
  async function refuseIfShut(): Promise<void> {
    if (!(await about.gate?.isShut())) return;
    const message = `No ${about.what} is got: the carrier is not reached`;
    throw new UpstreamError({ delivery: "not_sent", code: "carrier_down", message });
  }

  async function readFresh(): Promise<StoredToken | null> {
    const stored = await tokens.read();
    return stored && stored.expiresAt.getTime() - Date.now() > RENEW_AHEAD_MS ? stored : null;
  }

  /** While another process gets one, waits; `stored` finds what that one has got. */
  async function getAlone(stored: () => Promise<StoredToken | null>): Promise<StoredToken> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const release = await tokens.hold();
      if (release) {
        try {
          return (await stored()) ?? (await getAndKeep());
        } finally {
          // Kept from the others a few seconds longer, it is let go by itself.
          await release().catch(() => undefined);
        }
      }
      await refuseIfShut();
      if (Date.now() > deadline) throw new Error("another process is getting one");
      await wait(LOOK_MS);
      const theirs = await stored();
      if (theirs) return theirs;
    }
  }

  function getOnce(): Promise<StoredToken> {
    getting ??= getAlone(readFresh).finally(() => {
      getting = null;
    });
    return getting;
  }

  async function anew(): Promise<string> {
    try {
      return (await getAlone(async () => null)).token;
    } catch (error) {
      throw notSent(error, null);
    }
  }

  async function usable(refused: string | null, notAfter: Date | undefined): Promise<string> {
    try {
      if (refused !== null) await tokens.clear(refused);
      const stored = await readFresh();
      if (stored && stored.token !== refused) return stored.token;
      await refuseIfShut();
      return (await inTime(getOnce(), { notAfter, what: about.what })).token;
    } catch (error) {
      throw notSent(error, refused);
    }
  }

  return {
    current: (notAfter) => usable(null, notAfter),
    renew: (refused, notAfter) => usable(refused, notAfter),
    anew,
  };
}
