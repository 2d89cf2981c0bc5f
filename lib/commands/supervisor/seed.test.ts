import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { type FirstSignIn, startSeed } from "@/lib/commands/supervisor/seed";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

const SIGN_IN = { email: "admin@kaitsu.local", password: "made-only-once" };

/** A seed that does what the text says. */
async function seed(text: string) {
  const cwd = await folderOfOneTest();
  await mkdir(join(cwd, ".build"));
  await writeFile(join(cwd, ".build/seed.js"), text);
  const shown: FirstSignIn[] = [];
  const { child, filled } = startSeed({
    cwd,
    environment: {},
    onFirstSignIn: (signIn) => shown.push(signIn),
  });
  onTestFinished(child.kill);
  return { shown, child, filled };
}

const line = (firstSignIn: FirstSignIn | null) =>
  `console.log(${JSON.stringify(JSON.stringify({ firstSignIn }))});`;

test("the first sign-in is given once when all goes well", async () => {
  const { shown, filled } = await seed(line(SIGN_IN));
  await filled;
  expect(shown).toEqual([SIGN_IN]);
});

test("the first sign-in is given before the database is filled", async () => {
  const { shown, child, filled } = await seed(`${line(SIGN_IN)} setInterval(() => {}, 1000);`);
  await Promise.all([
    expect(filled).rejects.toThrow("The database could not be filled"),
    expect
      .poll(() => shown)
      .toEqual([SIGN_IN])
      .then(child.kill),
  ]);
});

test("the first sign-in is given also when filling fails afterwards", async () => {
  const { shown, filled } = await seed(`${line(SIGN_IN)} process.exitCode = 1;`);
  await expect(filled).rejects.toThrow("the seed ended with code 1");
  expect(shown).toEqual([SIGN_IN]);
});

test("nothing is given when there was somebody already, and other lines are passed on", async () => {
  const printed = vi.spyOn(console, "log").mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const { shown, filled } = await seed(`console.log("a warning"); ${line(null)}`);
  await filled;
  expect(shown).toEqual([]);
  expect(printed.mock.calls).toEqual([["seed    | a warning"]]);
});
