/** The product's name, the same in every language. */
export const product = { name: "Kaitsu", kanji: "開通" } as const;
