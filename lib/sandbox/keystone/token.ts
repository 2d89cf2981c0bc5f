import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const NONCE_BYTES = 80;
const EXPIRY_BYTES = 8;
const SIGNATURE_BYTES = 32;

/** Signs nothing of value; being constant, it lets a token outlive a restart without being kept. */
const SIGNING_KEY = "kaitsu-sandbox-keystone";

/**
 * A token that carries its own expiry (milliseconds since 1970), like Keystone's Fernet tokens: 160
 * characters of base64, within the 140 to 240 that NTT announces.
 */
export function issueToken(expiresAt: number): string {
  const claim = Buffer.alloc(NONCE_BYTES + EXPIRY_BYTES);
  randomBytes(NONCE_BYTES).copy(claim);
  claim.writeBigUInt64BE(BigInt(expiresAt), NONCE_BYTES);
  return Buffer.concat([claim, sign(claim)]).toString("base64");
}

/** Whether this sandbox issued the token and it has not expired. */
export function isGoodToken(token: string, now: number): boolean {
  const bytes = Buffer.from(token, "base64");
  if (bytes.length !== NONCE_BYTES + EXPIRY_BYTES + SIGNATURE_BYTES) return false;
  const claim = bytes.subarray(0, -SIGNATURE_BYTES);
  if (!timingSafeEqual(bytes.subarray(-SIGNATURE_BYTES), sign(claim))) return false;
  return Number(claim.readBigUInt64BE(NONCE_BYTES)) > now;
}

function sign(claim: Buffer): Buffer {
  return createHmac("sha256", SIGNING_KEY).update(claim).digest();
}
