/** Rows that can be chosen, by a box at the head of each. */
export type RowChoice<Row> = {
  isChosen: (row: Row) => boolean;
  onChoose: (rows: readonly Row[], chosen: boolean) => void;
  /** As many are chosen as can be: only those can be pressed. */
  full: boolean;
  /** Names a row's box, and the one for all rows of the page. */
  label: (row: Row) => string;
  allLabel: string;
};

/** The state of the box for all of these rows, and what a press on it does. */
export function choiceOfAll<Row>(rows: readonly Row[], { isChosen, full }: RowChoice<Row>) {
  const chosen = rows.filter(isChosen).length;
  const all = rows.length > 0 && chosen === rows.length;
  const some = chosen > 0 && !all;
  return { all, some, disabled: full && chosen === 0, next: !all && !(full && some) };
}
