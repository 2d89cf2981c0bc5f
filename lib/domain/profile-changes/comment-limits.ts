/** コメント編集API: `<= 50 characters`, counted in code points, so that 𠮷 is one. */
export const COMMENT_LENGTH = 50;

/** As many lines as one order takes; the document gives no bound. */
export const MOST_COMMENTED = 100;
