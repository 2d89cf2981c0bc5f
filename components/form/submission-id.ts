/**
 * Names what one opening of a form asks for, so that pressing twice, sending again after a lost connection and,
 * with a key, reloading the page after that all lead to the same order.
 */
export type SubmissionId = {
  /** Made at the first asking, the same until `renew`. */
  current: () => string;
  /** The same, for what is being sent now: from here on it is kept over a reload. */
  sending: () => string;
  /** After it was used up: the next asking makes another. */
  renew: () => void;
};

/**
 * How long after its sending a form that is opened anew takes the id up again. Who comes back later wants a change of
 * its own: under the old id the desk would answer with the old order, done long ago, and place nothing.
 */
const KEPT_MS = 15 * 60 * 1000;

/** `storageKey` keeps the id of what was sent (and nothing that was typed) for this tab over a reload, for `keptMs`. */
export function createSubmissionId(storageKey?: string, keptMs = KEPT_MS): SubmissionId {
  const stored = storageKey ? `kaitsu:submission:${storageKey}` : null;
  let id: string | null = null;
  /** When an earlier opening sent it; null for one of this opening, where a further press means the same. */
  let sentBefore: number | null = null;
  const isYoung = (sentAt: number) => Date.now() - sentAt < keptMs;

  function current(): string {
    if (sentBefore !== null && !isYoung(sentBefore)) {
      id = null;
      sentBefore = null;
    }
    if (id === null) {
      const kept = stored ? readStored(stored) : null;
      if (kept && isYoung(kept.sentAt)) {
        id = kept.id;
        sentBefore = kept.sentAt;
      }
    }
    id ??= randomId();
    return id;
  }

  return {
    current,
    sending: () => {
      const sent = current();
      sentBefore = null;
      if (stored) writeStored(stored, { id: sent, sentAt: Date.now() });
      return sent;
    },
    renew: () => {
      id = null;
      sentBefore = null;
      if (stored) writeStored(stored, null);
    },
  };
}

/** A random UUID also where the page came over plain HTTP and `crypto.randomUUID` is missing. */
export function randomId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** `sentAt`: milliseconds. */
type Kept = { id: string; sentAt: number };

/** Read by hand: pages with a form and without a schema do not load one for this. */
function toKept(stored: unknown): Kept | null {
  if (typeof stored !== "object" || stored === null) return null;
  if (!("id" in stored) || typeof stored.id !== "string" || !UUID.test(stored.id)) return null;
  if (!("sentAt" in stored) || typeof stored.sentAt !== "number") return null;
  return { id: stored.id, sentAt: stored.sentAt };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// A browser can refuse storage altogether; the id then lives as long as the page.
function readStored(key: string): Kept | null {
  try {
    return toKept(JSON.parse(sessionStorage.getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

function writeStored(key: string, kept: Kept | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
}
