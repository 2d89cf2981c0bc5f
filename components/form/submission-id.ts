/**
 * Names what one opening of a form asks for, so that pressing twice, sending again after a lost connection and,
 * with a key, reloading the page all lead to the same order.
 */
export type SubmissionId = {
  /** Made at the first asking, the same until `renew`. */
  current: () => string;
  /** After it was used up: the next asking makes another. */
  renew: () => void;
};

/** `storageKey` keeps the id (and nothing that was typed) for this tab over a reload. */
export function createSubmissionId(storageKey?: string): SubmissionId {
  const stored = storageKey ? `kaitsu:submission:${storageKey}` : null;
  let id: string | null = null;
  return {
    current: () => {
      id ??= (stored && readStored(stored)) || randomId();
      if (stored) writeStored(stored, id);
      return id;
    },
    renew: () => {
      id = null;
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

// A browser can refuse storage altogether; the id then lives as long as the page.
function readStored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStored(key: string, id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, id);
  } catch {
    return;
  }
}
