import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "@/lib/commands/bench/bench";
import { decimal, whole } from "@/lib/commands/bench/figures";
import type { Place } from "@/lib/commands/bench/place";
import { countIn, placeMany } from "@/lib/commands/bench/queued-orders";
import { perSecond, sentAt } from "@/lib/commands/bench/sent";
import { admitSomebody } from "@/lib/commands/bench/signed-in-desk";

/** `sent`: how many sendings are looked at, where all would take too long. */
type Case = { queued: number; cap: number; sent: number };

const CASES: readonly Case[] = [
  { queued: 1_000, cap: 20, sent: 1_000 },
  { queued: 10_000, cap: 20, sent: 1_000 },
  { queued: 1_000, cap: 100, sent: 1_000 },
  { queued: 10_000, cap: 100, sent: 10_000 },
];
const AIM = 0.95;
const LOOK_MS = 1_000;

/** Orders sent in a second by one worker while many wait, against `FREEBIT_MAX_RPS`. */
export const dispatch: Bench = async (place) => {
  const { ctx } = await admitSomebody();
  await place.control("POST", "settings", { freebitCompletionMs: 86_400_000 });
  const found: (Case & { rate: number })[] = [];
  for (const one of CASES) {
    await placeMany(ctx, one.queued - (await countIn("queued")));
    found.push({ ...one, rate: await rateOf(place, one) });
  }
  return {
    title:
      "Orders that one worker sends in a second, by the sandbox's log (PA05-41, one exchange each)",
    head: ["queued", "sendings", "cap (FREEBIT_MAX_RPS)", "sent per second", "of the cap"],
    rows: found.map(({ queued, sent, cap, rate }) => [
      whole(queued),
      whole(sent),
      whole(cap),
      decimal(rate),
      `${decimal((rate / cap) * 100)} %`,
    ]),
    aims: found.map(({ queued, cap, rate }) => ({
      text: `${whole(queued)} queued: at least ${AIM * 100} % of ${cap} in a second, and not more than that`,
      // The first second has the sendings of both its ends.
      reached: rate >= AIM * cap && rate <= cap + 1,
    })),
  };
};

async function rateOf(place: Place, { sent, cap }: Case): Promise<number> {
  const before = (await sentAt(place)).length;
  const waiting = await countIn("queued");
  const worker = place.startWorker({ FREEBIT_MAX_RPS: String(cap) });
  while ((await countIn("queued")) > waiting - sent) await sleep(LOOK_MS);
  await worker.stop(80_000);
  return perSecond((await sentAt(place)).slice(before, before + sent));
}
