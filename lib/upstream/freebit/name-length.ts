const MOST = 50;

/**
 * The length of a name as the carrier counts it, in code points: a person's last and first name joined by
 * U+3000 (once there is a first name), a corporation's last name alone. Kanji and kana are counted alike,
 * each for itself.
 */
export function checkNameLength(
  name: { last: string; first?: string | undefined },
  { corporate }: { corporate: boolean },
): { length: number; most: number; fits: boolean } {
  const first = corporate ? "" : (name.first ?? "");
  const joined = first === "" ? name.last : `${name.last}\u3000${first}`;
  const { length } = [...joined];
  return { length, most: MOST, fits: length <= MOST };
}
