import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "@/lib/commands/bench/bench";
import { decimal, whole } from "@/lib/commands/bench/figures";
import { countIn, placeMany } from "@/lib/commands/bench/queued-orders";
import { residentDuring } from "@/lib/commands/bench/resident";
import { openSignedInDesk } from "@/lib/commands/bench/signed-in-desk";
import { resumeSending } from "@/lib/domain/carriers/resume-sending";
import { stopSending } from "@/lib/domain/carriers/stop-sending";
import { listStops } from "@/lib/domain/carriers/stops";

const QUEUED = 10_000;
const WARMING = 1_000;
const LOOK_MS = 200;
/** So much of the desk's life each time: every reading is garbage that comes and goes. */
const LOOKS = 60;
/** What may be there with a queue and without, against what is there without. */
const AIM = 1.25;

/** What desk and worker hold in memory with an empty queue, with a long one that waits, and while that is sent. */
export const memory: Bench = async (place) => {
  const desk = await openSignedInDesk(place);
  await place.control("POST", "settings", { freebitCompletionMs: 86_400_000 });
  const worker = place.startWorker();
  /** As somebody does who has the ledger and the first page open. */
  const look = async (until: () => Promise<boolean>) => {
    for (let looks = 0; looks < LOOKS || !(await until()); looks += 1) {
      await Promise.all(
        ["/api/orders", "/api/today", "/api/attention"].map((path) => desk.ask(path)),
      );
      await sleep(LOOK_MS);
    }
  };
  const measure = async (queue: string, until = async () => true) => {
    let ofWorker = { median: 0, most: 0 };
    const ofDesk = await residentDuring(desk.pid, async () => {
      ofWorker = await residentDuring(worker.pid, () => look(until));
    });
    return { queue, ofDesk, ofWorker };
  };
  const sent = async () => (await countIn("queued", "sending")) === 0;
  // What either has done once stays in memory: its code, its connections.
  await placeMany(desk.ctx, WARMING);
  await measure("not counted", sent);
  const found = [await measure("empty")];
  await stopSending(desk.ctx, { carrier: "freebit", reason: "bench" });
  await placeMany(desk.ctx, QUEUED);
  found.push(await measure(`${whole(QUEUED)} wait, sending is stopped`));
  const [stop] = await listStops();
  if (!stop) throw new Error("sending is not stopped");
  await resumeSending(desk.ctx, { carrier: "freebit", since: stop.since });
  found.push(await measure(`${whole(QUEUED)} are sent`, sent));
  const [empty] = found;
  if (!empty) throw new Error("nothing was measured");
  const ratio = (of: "ofDesk" | "ofWorker", at: (typeof found)[number]) =>
    at[of].median / empty[of].median;
  const most = Math.max(...found.flatMap((at) => [ratio("ofDesk", at), ratio("ofWorker", at)]));
  return {
    title: "Resident memory, MiB (median, most)",
    head: ["queue", "desk", "most", "× empty", "worker", "most", "× empty"],
    rows: found.map((at) => [
      at.queue,
      ...(["ofDesk", "ofWorker"] as const).flatMap((of) => [
        whole(at[of].median),
        whole(at[of].most),
        `${decimal(ratio(of, at))}`,
      ]),
    ]),
    aims: [
      {
        text: `memory does not grow with the queue: at most × ${AIM} (× ${most.toFixed(2)})`,
        reached: most <= AIM,
      },
    ],
  };
};
