import type { Bench } from "@/lib/commands/bench/bench";
import { COMPARED, comparedRows, goInTurn } from "@/lib/commands/bench/compare";
import { type Line, linesInUse } from "@/lib/commands/bench/lines";
import { openSignedInDesk } from "@/lib/commands/bench/signed-in-desk";
import { openStraight, STRAIGHT } from "@/lib/commands/bench/straight";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { openedForm } from "@/lib/testing/opened-form";

const UNCOUNTED = 10;

/** 休止 until the desk says that its order is in the ledger, against the same change without the desk. */
export const placing: Bench = async (place) => {
  const desk = await openSignedInDesk(place);
  const straight = await openStraight(place);
  const lines = await linesInUse(place);
  for (const { imsi } of lines) await refreshProfile(desk.ctx, { imsi });
  // A line takes one order at a time: each way has lines of its own.
  const rounds = Math.floor(lines.length / 3);
  const lineOf = (way: number, round: number): Line => {
    const line = lines[way * rounds + round];
    if (!line) throw new Error("there are too few lines");
    return line;
  };
  const inputOf = (line: Line) => ({
    ...openedForm("icm"),
    change: line,
    reason: "bench",
    lastFour: line.imsi.slice(-4),
  });
  const ways = [
    { name: STRAIGHT, go: (round: number) => straight.suspend(lineOf(0, round)) },
    {
      name: "the verb alone, in this process",
      go: (round: number) => suspendProfile(desk.ctx, inputOf(lineOf(1, round))),
    },
    {
      name: "through the desk, as the browser asks",
      go: (round: number) => {
        const line = lineOf(2, round);
        return desk.act(`/profiles/${line.imsi}/suspend`, "suspendProfileAction", inputOf(line));
      },
    },
  ];
  const counted = rounds - UNCOUNTED;
  const times = await goInTurn(ways, counted, UNCOUNTED);
  return {
    title: `Placing an order (the worker sends it afterwards), ${counted} times each in turn`,
    head: COMPARED,
    rows: comparedRows(ways, times),
    aims: [],
  };
};
