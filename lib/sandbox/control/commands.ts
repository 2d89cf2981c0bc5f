import { z } from "zod";
import { fault } from "@/lib/sandbox/faults/fault";
import type { Answer } from "@/lib/sandbox/http/answer";
import { settings } from "@/lib/sandbox/settings";
import type { World } from "@/lib/sandbox/world";

/** A control call: the parsed body, and what follows its name in the path. */
export type Command = (world: World, body: unknown, rest: string) => Answer | Promise<Answer>;

const DONE: Answer = { status: 204 };

const completeRequest = z.strictObject({ eid: z.string().optional() });

/** The control side, by method and name below `/_sandbox/`. */
export const commands: Record<string, Command> = {
  "GET log": (world) => ok(world.log()),

  "GET faults": (world) => ok(world.faults.waiting()),
  "POST faults": (world, body) =>
    parsed(fault, body, (asked) => {
      world.faults.add(asked);
      return { status: 201, body: world.faults.waiting() };
    }),
  "DELETE faults": (world) => {
    world.faults.clear();
    return DONE;
  },

  "GET settings": (world) => ok(world.settings),
  "POST settings": (world, body) =>
    parsed(settings.partial(), body, (wanted) => {
      world.settings = { ...world.settings, ...wanted };
      return ok(world.settings);
    }),

  /** Without an IMSI the list; with one, all that ICM knows of it, comment and top-ups included. */
  "GET profiles": (world, _body, imsi) => {
    const icm = world.icm(world.clock());
    if (imsi === "") return ok(icm.profiles().map(({ imsi, hsn }) => ({ imsi, hsn })));
    const profile = icm.profile(imsi);
    return profile ? ok(profile) : { status: 404, body: { error: "no such profile" } };
  },

  /** Freebit's lines, and its requests with what became of them. */
  "GET esims": async (world) => {
    await world.completions.report();
    return ok(world.freebit(world.clock()).everything());
  },

  /** Ends everything that is under way, now; with `{eid}`, that activation alone. */
  "POST complete": (world, body) =>
    parsed(completeRequest, body ?? {}, async ({ eid }) => {
      const at = world.clock();
      const transactions = eid === undefined ? world.icm(at).underWay() : [];
      const tids = transactions.map(({ tid }) => tid);
      const waiting = world.freebit(at).waiting();
      const asked = waiting.filter(({ request }) => eid === undefined || request.eid === eid);
      const ids = asked.map(({ id }) => id);
      await world.change({
        icm: tids.map((tid) => ({ kind: "endedEarly", at, tid })),
        freebit: [{ kind: "endedEarly", at, ids }],
      });
      await world.completions.report();
      return ok({ completed: [...tids, ...ids] });
    }),

  "POST reset": async (world) => {
    await world.reset();
    return DONE;
  },
};

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  run: (value: z.infer<Schema>) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const result = schema.safeParse(body);
  return result.success
    ? run(result.data)
    : { status: 400, body: { error: z.prettifyError(result.error) } };
}
