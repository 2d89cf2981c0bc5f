const decoder = new TextDecoder("shift_jis", { fatal: true });

/** NEC's selection of IBM's extensions: rows that decode to what other rows hold as well. */
const DUPLICATE_LEADS = [0xed, 0xee];

/** What Windows-31J writes with two bytes, less the private use area, and the bytes of each. */
const doubleBytes = readDoubleBytes();

/** Every character that Windows-31J writes in full width, the full-width space included. */
export const fullWidthCharacters: ReadonlySet<string> = new Set(doubleBytes.keys());

/** Text of ASCII and full-width characters as Windows-31J; throws for any other character. */
export function encodeWindows31J(text: string): Buffer {
  return Buffer.from([...text].flatMap(bytesOf));
}

function bytesOf(character: string): number[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  const bytes = doubleBytes.get(character);
  if (bytes === undefined) throw new Error(`Windows-31J has no U+${code.toString(16)}`);
  return bytes;
}

function readDoubleBytes(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const lead of [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]) {
    for (const trail of [...range(0x40, 0x7e), ...range(0x80, 0xfc)]) {
      const character = decode(lead, trail);
      if (character === null || isPrivateUse(character)) continue;
      // Of two places, every encoder but Python's writes the first one outside of NEC's selection.
      if (!found.has(character) && !DUPLICATE_LEADS.includes(lead)) {
        found.set(character, [lead, trail]);
      }
    }
  }
  return found;
}

/** The one character of a pair of bytes, null when they are none or two. */
function decode(lead: number, trail: number): string | null {
  try {
    const text = decoder.decode(Uint8Array.of(lead, trail));
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}

function isPrivateUse(character: string): boolean {
  return character >= "\ue000" && character <= "\uf8ff";
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
