const CODE_POINTS = 0x10000;
const PRIVATE_USE = { first: 0xe000, last: 0xf8ff };
const NOT_DECODED = 0xfffd;

/** Every pair of a lead and a trail byte, each followed by a line break: one decoding is far faster than 11,280. */
function doubleBytePairs(): Uint8Array {
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead > 0x9f && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      if (trail !== 0x7f) bytes.push(lead, trail, 0x0a);
    }
  }
  return Uint8Array.from(bytes);
}

function decodeAll(): Uint8Array {
  const members = new Uint8Array(CODE_POINTS);
  for (const decoded of new TextDecoder("shift_jis").decode(doubleBytePairs()).split("\n")) {
    const codePoint = decoded.charCodeAt(0);
    const isPrivate = codePoint >= PRIVATE_USE.first && codePoint <= PRIVATE_USE.last;
    if (decoded.length === 1 && codePoint !== NOT_DECODED && !isPrivate) members[codePoint] = 1;
  }
  return members;
}

let members: Uint8Array | undefined;

/**
 * True for the 7,326 code points that a double-byte Windows-31J sequence decodes to, private use apart; U+3000 is
 * one of them. Encoders are no judges: they let through what they replace (〜 U+301C), each in its own way.
 * The first call builds the set (some milliseconds). `character` is one code point.
 */
export function isInWindows31J(character: string): boolean {
  members ??= decodeAll();
  const codePoint = character.codePointAt(0);
  return codePoint !== undefined && members[codePoint] === 1;
}
