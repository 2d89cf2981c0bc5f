/** Every double-byte sequence, by what a decoder makes of it; of two for one character the first. */
function sequences(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("shift_jis");
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && !bytesOf.has(character)) {
        bytesOf.set(character, [lead, trail]);
      }
    }
  }
  for (let kana = 0xa1; kana <= 0xdf; kana += 1) {
    bytesOf.set(decoder.decode(new Uint8Array([kana])), [kana]);
  }
  return bytesOf;
}

let known: Map<string, readonly number[]> | undefined;

/** Text as Windows-31J bytes. @throws RangeError for a character that it does not have */
export function windows31J(text: string): Uint8Array {
  known ??= sequences();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const sequence = code < 0x80 ? [code] : known.get(character);
    if (!sequence) throw new RangeError(`Windows-31J has no ${character}`);
    bytes.push(...sequence);
  }
  return new Uint8Array(bytes);
}
