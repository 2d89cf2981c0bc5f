import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { KINDS, OPERATIONS } from "@/lib/domain/orders/faults/operations";
import { followOrder } from "@/lib/domain/orders/follow-order";
import { takeCompletions } from "@/lib/jobs/take-completions";

/**
 * A program of the tests: a desk or a worker that does on command what theirs do, in a process of its own, so that it
 * can be killed, or live with another address of the carrier.
 */
const Command = z.intersection(
  z.object({ call: z.number() }),
  z.discriminatedUnion("do", [
    z.object({ do: z.literal("place"), kind: z.enum(KINDS), form: z.unknown(), staff: z.string() }),
    z.object({ do: z.literal("dispatch"), orderId: z.string() }),
    z.object({ do: z.literal("follow"), orderId: z.string() }),
    z.object({ do: z.literal("takeCompletions") }),
  ]),
);
type Command = z.infer<typeof Command>;

const PROGRAM: Ctx = { actor: "program", requestId: "child" };

async function obey(command: Command): Promise<void> {
  switch (command.do) {
    case "place": {
      const operator: Ctx = { actor: { id: command.staff, role: "operator" }, requestId: "child" };
      await OPERATIONS[command.kind].place(operator, command.form);
      return;
    }
    case "dispatch":
      return dispatchOrder(PROGRAM, command.orderId, "child");
    case "follow":
      return followOrder(PROGRAM, command.orderId);
    case "takeCompletions": {
      const take = takeCompletions();
      await take(PROGRAM);
      await take(PROGRAM);
    }
  }
}

process.on("message", (message) => {
  const command = Command.parse(message);
  const reply = (answer: { error?: string }) => process.send?.({ call: command.call, ...answer });
  obey(command).then(
    () => reply({}),
    (error: unknown) => reply({ error: error instanceof Error ? error.message : "failed" }),
  );
});

// Nobody is left to command it.
process.once("disconnect", () => process.exit());
