const CR = 0x0d;
const LF = 0x0a;

/**
 * Tells on which line of the file each record begins, from csv-parse's count of the lines read at its end.
 * csv-parse counts a CR LF within quotation marks as two lines; that is put right here.
 */
export function recordLines() {
  let counted = 0;
  let tooMany = 0;
  return {
    /** The first line of this record; `lines` is csv-parse's count. */
    next(cells: readonly Uint8Array[], lines: number): number {
      let within = 0;
      // Most records stand on one line: only where the count has jumped is there something to look for.
      if (lines > counted + 1) {
        for (const cell of cells) {
          const { breaks, pairs } = countBreaks(cell);
          within += breaks;
          tooMany += pairs;
        }
      }
      counted = lines;
      return lines - tooMany - within;
    },
    /** The line after the last record. */
    upcoming: () => counted - tooMany + 1,
  };
}

function countBreaks(cell: Uint8Array): { breaks: number; pairs: number } {
  let breaks = 0;
  let pairs = 0;
  cell.forEach((byte, index) => {
    const pair = byte === LF && cell[index - 1] === CR;
    if (pair) pairs += 1;
    else if (byte === LF || byte === CR) breaks += 1;
  });
  return { breaks, pairs };
}
