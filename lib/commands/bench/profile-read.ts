import type { Bench } from "@/lib/commands/bench/bench";
import { addedBy, COMPARED, comparedRows, goInTurn } from "@/lib/commands/bench/compare";
import { decimal } from "@/lib/commands/bench/figures";
import { linesInUse } from "@/lib/commands/bench/lines";
import { quantile } from "@/lib/commands/bench/samples";
import { openSignedInDesk } from "@/lib/commands/bench/signed-in-desk";
import { openStraight, STRAIGHT } from "@/lib/commands/bench/straight";
import { getProfile, readingOf } from "@/lib/domain/profiles/get-profile";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";

const ROUNDS = 300;
const UNCOUNTED = 300;
const AIM_MS = 5;

/**
 * 更新 on a line's page, against the same reading without the desk: until the desk has answered with what has changed since the
 * reading on the page, which goes with it. The page itself is read again after that, as after any change.
 */
export const profileRead: Bench = async (place) => {
  const desk = await openSignedInDesk(place);
  const straight = await openStraight(place);
  const lines = await linesInUse(place);
  const inputs = await Promise.all(
    lines.map(async ({ imsi }) => {
      await refreshProfile(desk.ctx, { imsi });
      return { imsi, shown: readingOf(await getProfile(desk.ctx, imsi)) };
    }),
  );
  const inputOf = (round: number) => inputs[round % inputs.length] ?? { imsi: "", shown: null };
  const ways = [
    { name: STRAIGHT, go: (round: number) => straight.readProfile(inputOf(round).imsi) },
    {
      name: "the verb alone, in this process",
      go: (round: number) => refreshProfile(desk.ctx, inputOf(round)),
    },
    {
      name: "through the desk, as the browser asks",
      go: (round: number) => {
        const input = inputOf(round);
        return desk.act(`/profiles/${input.imsi}`, "refreshProfileAction", input);
      },
    },
  ];
  const times = await goInTurn(ways, ROUNDS, UNCOUNTED);
  const added = quantile(addedBy(times, 2), 0.5);
  return {
    title: `Reading a profile, ${ROUNDS} times each in turn`,
    head: COMPARED,
    rows: comparedRows(ways, times),
    aims: [
      {
        text: `a reading through the desk adds at most ${AIM_MS} ms at p50: ${decimal(added)} ms`,
        reached: added <= AIM_MS,
      },
    ],
  };
};
