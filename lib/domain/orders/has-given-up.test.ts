import { describe, expect, it } from "vitest";
import { hasGivenUp } from "@/lib/domain/orders/has-given-up";

const step = (fromState: string | null, toState: string, event: string) => ({
  ...{ fromState, toState, event },
});
const UNKNOWN = [
  step(null, "queued", "placed"),
  step("queued", "sending", "sending"),
  step("sending", "unknown", "answer_unclear"),
];
const GIVEN_UP = step("unknown", "unknown", "needs_person");
const PROPOSED = step("unknown", "unknown", "proposed_by_person");
const SENT_AGAIN = [
  step("unknown", "queued", "sent_again_by_person"),
  step("queued", "sending", "sending"),
];

describe("that the program has given up on an order", () => {
  it.each([
    ["not while it still looks", UNKNOWN, false],
    ["after a day without an answer", [...UNKNOWN, GIVEN_UP], true],
    ["also once somebody proposes what to decide", [...UNKNOWN, GIVEN_UP, PROPOSED], true],
    ["not because somebody proposed before", [...UNKNOWN, PROPOSED], false],
    [
      "not once it was sent again, in whatever state it is then",
      [...UNKNOWN, GIVEN_UP, ...SENT_AGAIN, step("sending", "accepted", "accepted")],
      false,
    ],
    [
      "not once it was sent again and is in the same state",
      [...UNKNOWN, GIVEN_UP, ...SENT_AGAIN, step("sending", "unknown", "answer_unclear")],
      false,
    ],
    [
      "anew, a day after that",
      [
        ...[...UNKNOWN, GIVEN_UP, ...SENT_AGAIN],
        ...[step("sending", "unknown", "answer_unclear"), GIVEN_UP],
      ],
      true,
    ],
  ])("is said %s", (_when, events, expected) => {
    expect(hasGivenUp({ events })).toBe(expected);
  });
});
