import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const NONCE_BYTES = 8;
const EXPIRY_BYTES = 8;
const SIGNATURE_BYTES = 16;

/** Signs nothing of value; being constant, it lets a key outlive a restart without being kept. */
const SIGNING_KEY = "kaitsu-sandbox-freebit";

/** An authKey (64 alphanumerics) that carries its own expiry, milliseconds since 1970. */
export function issueAuthKey(expiresAt: number): string {
  const claim = Buffer.alloc(NONCE_BYTES + EXPIRY_BYTES);
  randomBytes(NONCE_BYTES).copy(claim);
  claim.writeBigUInt64BE(BigInt(expiresAt), NONCE_BYTES);
  return Buffer.concat([claim, sign(claim)]).toString("hex");
}

/** Whether this sandbox issued the key and it has not expired. */
export function isGoodAuthKey(key: string, now: number): boolean {
  const bytes = Buffer.from(key, "hex");
  if (bytes.toString("hex") !== key) return false;
  if (bytes.length !== NONCE_BYTES + EXPIRY_BYTES + SIGNATURE_BYTES) return false;
  const claim = bytes.subarray(0, -SIGNATURE_BYTES);
  if (!timingSafeEqual(bytes.subarray(-SIGNATURE_BYTES), sign(claim))) return false;
  return Number(claim.readBigUInt64BE(NONCE_BYTES)) > now;
}

function sign(claim: Buffer): Buffer {
  return createHmac("sha256", SIGNING_KEY).update(claim).digest().subarray(0, SIGNATURE_BYTES);
}
