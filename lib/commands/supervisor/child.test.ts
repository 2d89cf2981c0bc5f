import { expect, onTestFinished, test } from "vitest";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import { identityOf } from "@/lib/commands/supervisor/process-identity";

/** Starts a program given as its text, and waits for its first line. */
async function program(text: string): Promise<{ child: Child; line: string }> {
  let heard: (line: string) => void = () => undefined;
  const line = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const child = startChild("program", ["-e", text], {
    cwd: "/",
    environment: {},
    onLine: (text) => heard(text),
  });
  onTestFinished(child.kill);
  return { child, line: await line };
}

test("a program that is asked to stop may end in its own way", async () => {
  const { child } = await program(
    "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')",
  );
  await child.stop(60_000);
  expect(await child.ended).toBe("ended with code 7");
});

test("one that does not stop in its time is ended by force", async () => {
  const { child } = await program(
    "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')",
  );
  await child.stop(20);
  expect(await child.ended).toBe("was ended by SIGKILL");
});

test("what a program started ends with it", async () => {
  const { child, line } = await program(
    `const { spawn } = require('node:child_process');
     console.log(spawn('/bin/sleep', ['600']).pid); setInterval(() => {}, 1000);`,
  );
  const grandchild = Number(line);
  expect(await identityOf(grandchild)).toBeTypeOf("string");
  await child.stop(60_000);
  await expect.poll(() => identityOf(grandchild)).toBeUndefined();
});

test("it gets the environment that it is given, and no other", async () => {
  const { line } = await program("console.log(Object.keys(process.env).sort().join())");
  expect(line).toBe("NODE_ENV");
});
