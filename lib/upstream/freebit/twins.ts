/** Each character beside its twin, as one text: `〜～−－` is 〜 → ～, − → －. */
function pairs(text: string): [string, string][] {
  const characters = [...text];
  return characters.flatMap((character, index): [string, string][] => {
    const twin = characters[index + 1];
    return index % 2 === 0 && twin !== undefined ? [[character, twin]] : [];
  });
}

/** Signs that look alike, or that encoders exchange quietly; escaped, as most cannot be told apart by eye. */
const SIGNS: [string, string][] = [
  ["\u301c", "\uff5e"],
  ["\u2212", "\uff0d"],
  ["\u2013", "\uff0d"],
  ["\u2016", "\u2225"],
  ["\u2014", "\u2015"],
  ["\u2011", "\u2010"],
  ["\u00a2", "\uffe0"],
  ["\u00a3", "\uffe1"],
  ["\u00ac", "\uffe2"],
  ["\u00a5", "\uffe5"],
  ["\u00a6", "\uffe4"],
  ["\u203e", "\uffe3"],
  ["\u00b7", "\u30fb"],
  ["\u22ef", "\u2026"],
  ["\u00c5", "\u212b"],
];

/**
 * Kanji outside Windows-31J → the form of the same kanji that is in it: those whose printed form got a code
 * point of its own in JIS X 0213 (29 in its first edition, 10 in that of 2004), and those met in names.
 */
const KANJI = pairs(
  "啞唖焰焔鷗鴎嚙噛俠侠軀躯鹼鹸麴麹屢屡繡繍蔣蒋醬醤搔掻蟬蝉簞箪塡填顚顛禱祷瀆涜囊嚢潑溌醱醗頰頬麵麺萊莱蠟蝋攢攅摑掴驒騨" +
    "俱倶剝剥𠮟叱吞呑噓嘘姸妍屛屏幷并瘦痩繫繋" +
    "𠮷吉𡈽土𣘺橋𠀋丈",
);

/** What may stand in a kanji name in the place of a character that may not. */
export const KANJI_TWINS: ReadonlyMap<string, string> = new Map([...SIGNS, ...KANJI]);

/** Katakana that the katakana rule leaves out → how a name is written without them. */
export const KATAKANA_TWINS: ReadonlyMap<string, string> = new Map(pairs("ヲオヰイヱエヵカヶケ"));
