"use client";

import { ChoiceBox } from "./choice-box";
import { choiceOfAll, type RowChoice } from "./row-choice";

/** A row's box, in a cell of its own. */
export function ChooseCell<Row>({ row, choice }: { row: Row; choice: RowChoice<Row> }) {
  const chosen = choice.isChosen(row);
  return (
    <td className="w-8 border-line border-b py-0 pl-1.5 group-last:border-b-0">
      <ChoiceBox
        label={choice.label(row)}
        checked={chosen}
        disabled={choice.full && !chosen}
        onChange={(checked) => choice.onChoose([row], checked)}
      />
    </td>
  );
}

/** The box for all rows of the page, at the head of that column. */
export function ChooseAllCell<Row>({ rows, choice }: { rows: Row[]; choice: RowChoice<Row> }) {
  const { all, some, disabled, next } = choiceOfAll(rows, choice);
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 w-8 border-line border-b bg-panel py-0 pl-1.5 text-left"
    >
      <ChoiceBox
        label={choice.allLabel}
        checked={all}
        partly={some}
        disabled={disabled}
        onChange={() => choice.onChoose(rows, next)}
      />
    </th>
  );
}
