import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one purpose from KAITSU_SECRET_KEY, so that no two purposes share one (HKDF-SHA256). */
export function deriveKey(secretKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey, "", `kaitsu/${purpose}`, 32));
}

const sealKeys = new WeakMap<Buffer, Buffer>();

/** Derived once a process: that takes longer than the sealing. */
function sealKey(secretKey: Buffer): Buffer {
  const known = sealKeys.get(secretKey) ?? deriveKey(secretKey, "seal");
  sealKeys.set(secretKey, known);
  return known;
}

/**
 * Encrypts `plain` with AES-256-GCM: version byte, 12 bytes IV, 16 bytes tag, ciphertext. `place` (table, row
 * and field) is authenticated with it, so that a sealed value cannot be moved to another row.
 */
export function seal(secretKey: Buffer, plain: string, place: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealKey(secretKey), iv);
  cipher.setAAD(Buffer.from(place, "utf8"));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
}

/**
 * Gives back what `seal` was given for the same place.
 * @throws Error when the key is another one, the bytes were changed, or they belong to another place.
 */
export function unseal(secretKey: Buffer, sealed: Buffer, place: string): string {
  if (sealed[0] !== VERSION) throw new Error(`sealed value of unknown version at ${place}`);
  const tagStart = 1 + IV_BYTES;
  const bodyStart = tagStart + TAG_BYTES;
  const decipher = createDecipheriv(
    "aes-256-gcm",
    sealKey(secretKey),
    sealed.subarray(1, tagStart),
  );
  decipher.setAAD(Buffer.from(place, "utf8"));
  decipher.setAuthTag(sealed.subarray(tagStart, bodyStart));
  return Buffer.concat([decipher.update(sealed.subarray(bodyStart)), decipher.final()]).toString(
    "utf8",
  );
}
