import { readFileSync } from "node:fs";
import { z } from "zod";

const Manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string() })),
  edge: z.record(z.string(), z.unknown()),
});

/** A server action of the build by its exported name; `id` is what the browser's script sends. */
export type BuiltAction = { id: string; name: string };

/** Every server action that the built desk answers to. */
export function builtActions(): BuiltAction[] {
  const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const { node, edge } = Manifest.parse(JSON.parse(text));
  if (Object.keys(edge).length > 0) throw new Error("there are actions outside Node");
  return Object.entries(node).map(([id, { exportedName }]) => ({ id, name: exportedName }));
}

/** The action of this name, and an address to call it under: any page of the desk passes it on. */
export function actionNamed(name: string): { id: string; path: string } {
  const action = builtActions().find((one) => one.name === name);
  if (!action) throw new Error(`the build has no action called ${name}`);
  return { id: action.id, path: "/" };
}

const Answer = z.object({
  ok: z.boolean(),
  data: z.unknown().optional(),
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      fields: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
});
export type ActionAnswer = z.infer<typeof Answer>;

/** What the browser's script sends with an action; its arguments follow in React's encoding, for plain JSON a JSON list. */
export function actionHeaders(origin: string, action: { id: string }): Record<string, string> {
  return {
    origin,
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
    "next-action": action.id,
  };
}

/** The action's result in an answer's text, or null when it has none. */
export function readActionAnswer(text: string): ActionAnswer | null {
  // Lines of `number:JSON`; the line 0 says which one is the action's result.
  const lines = new Map(
    text.split("\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1)] as const;
    }),
  );
  const head = /"a":"\$@([0-9a-f]+)"/.exec(lines.get("0") ?? "");
  const result = lines.get(head?.[1] ?? "");
  return result === undefined ? null : Answer.parse(JSON.parse(result));
}
