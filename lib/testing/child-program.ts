import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { z } from "zod";
import { programOptions } from "@/lib/commands/program-options.mjs";

/** What a program answers once it has done the call of that number, or could not. */
const Reply = z.object({ call: z.number(), error: z.string().optional() });
type Reply = z.infer<typeof Reply>;

export type Bundle = { file: string; remove: () => Promise<void> };

/** Makes one file for Node of a TypeScript program, as the desk's own programs are made. */
export async function bundleProgram(source: string): Promise<Bundle> {
  // Its packages are looked for upwards from where it lies.
  await mkdir(".build", { recursive: true });
  const folder = await mkdtemp(path.join(".build", "test-"));
  const options = programOptions(process.cwd(), { program: source });
  await build({ ...options, outdir: folder });
  return {
    file: path.resolve(folder, "program.js"),
    remove: () => rm(folder, { recursive: true }),
  };
}

export type ChildProgram = {
  /** Sends a message, and waits until the program has done it. @throws Error with the program's own words, or when it ends before */
  call: (message: Record<string, unknown>) => Promise<void>;
  /** Sends a message that is never answered, because the program is held on the way, and killed. */
  begin: (message: Record<string, unknown>) => void;
  /** SIGKILL. @throws Error when something that was begun has come to its end before */
  kill: () => Promise<void>;
};

/** Starts a bundled program with this process's environment variables, and `environment` over them. */
export function startProgram(
  file: string,
  environment: Readonly<Record<string, string>> = {},
): ChildProgram {
  const child = fork(file, [], {
    execArgv: ["--conditions=react-server", "--enable-source-maps"],
    env: { ...process.env, ...environment },
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  const tooEarly: string[] = [];
  let calls = 0;
  const ended = once(child, "exit").then(([code, signal]) => {
    for (const [call, settle] of waiting) settle({ call, error: `ended by ${code ?? signal}` });
  });
  child.on("message", (message) => {
    const reply = Reply.parse(message);
    waiting.get(reply.call)?.(reply);
    waiting.delete(reply.call);
  });
  const send = (message: Record<string, unknown>, settle: (reply: Reply) => void) => {
    calls += 1;
    waiting.set(calls, settle);
    child.send({ ...message, call: calls });
  };
  return {
    call: (message) =>
      new Promise((resolve, reject) => {
        send(message, ({ error }) => {
          if (error === undefined) resolve();
          else reject(new Error(`the program: ${error}`));
        });
      }),
    begin: (message) => {
      send(message, ({ error }) => {
        if (!child.killed) tooEarly.push(error ?? "it came to its end");
      });
    },
    kill: () => killed(child, ended, tooEarly),
  };
}

async function killed(child: ChildProcess, ended: Promise<void>, tooEarly: readonly string[]) {
  child.kill("SIGKILL");
  await ended;
  if (tooEarly.length > 0) throw new Error(`not held: ${tooEarly.join("; ")}`);
}
