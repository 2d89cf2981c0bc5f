import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CREDENTIALS_FILE } from "@/lib/db/embedded/credentials";
import { asSuperuser } from "@/lib/db/embedded/provision";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { endWithParent } from "@/lib/testing/end-with-parent";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

let folder: string;
let dataDir: string;
let server: EmbeddedPostgres | undefined;
let end: () => Promise<void>;

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  dataDir = join(folder, "postgres");
  end = endWithParent(dataDir, folder);
  await start();
  await ask("CREATE TABLE kept (a int)");
});

afterEach(async () => {
  await start();
});

afterAll(() => end());

async function start(): Promise<EmbeddedPostgres> {
  server = await startEmbeddedPostgres({ dataDir, durable: true });
  return server;
}

function running(): EmbeddedPostgres {
  if (!server) throw new Error("No server was started.");
  return server;
}

function ask<Row>(sql: string): Promise<Row[]> {
  return asSuperuser(running().superuserUrl("postgres"), async (client) => {
    return (await client.query<Row & object>(sql)).rows;
  });
}

const setting = async (name: string) =>
  (await ask<{ value: string }>(`SELECT current_setting('${name}') AS value`))[0]?.value;

describe("a server made by the first start", () => {
  test("listens on 127.0.0.1 alone, over no socket file", async () => {
    expect(await setting("listen_addresses")).toBe("127.0.0.1");
    expect(await setting("unix_socket_directories")).toBe("");
  });

  test("holds UTF-8 in the locale C, with checksums and fsync on", async () => {
    expect(await setting("server_encoding")).toBe("UTF8");
    expect(await setting("data_checksums")).toBe("on");
    expect(await setting("fsync")).toBe("on");
    expect(await ask("SELECT datcollate FROM pg_database WHERE datname = 'postgres'")).toEqual([
      { datcollate: "C" },
    ]);
  });

  test("lets nobody in without the password", async () => {
    const url = new URL(running().superuserUrl("postgres"));
    url.password = "guess";
    await expect(asSuperuser(url.href, async () => undefined)).rejects.toThrow(
      "password authentication failed",
    );
  });

  test("keeps its passwords where only the owner reads them", async () => {
    const credentials = await stat(join(dataDir, CREDENTIALS_FILE));
    expect((credentials.mode & 0o777).toString(8)).toBe("600");
    expect(((await stat(dataDir)).mode & 0o777).toString(8)).toBe("700");
  });

  test("leaves nothing beside the data folder", async () => {
    expect(await readdir(folder)).toEqual(["postgres"]);
  });
});

describe("a start while a server runs", () => {
  test("uses that server", async () => {
    const first = running();
    const second = await start();
    expect({ pid: second.pid, port: second.port }).toEqual({ pid: first.pid, port: first.port });
  });

  test("uses it too when its parent was killed with -9", async () => {
    await running().stop();
    const parent = await parentThatStartsIt();
    parent.child.kill("SIGKILL");
    await once(parent.child, "exit");
    expect((await start()).pid).toBe(parent.serverPid);
  });
});

test("two starts at once on a new folder end with one server", async () => {
  const place = { dataDir: join(folder, "fresh"), durable: false };
  const [one, two] = await Promise.all([
    startEmbeddedPostgres(place),
    startEmbeddedPostgres(place),
  ]);
  expect(one.pid).toBe(two.pid);
  expect(one.superuserUrl("postgres")).toBe(two.superuserUrl("postgres"));
  await one.stop();
  await rm(place.dataDir, { recursive: true });
  expect(await readdir(folder)).toEqual(["postgres"]);
});

describe("a start after a stop", () => {
  test("takes the same port again", async () => {
    const { port } = running();
    await running().stop();
    expect((await start()).port).toBe(port);
  });

  test("takes another port when that one is in use", async () => {
    const { port } = running();
    await running().stop();
    const squatter = createServer().listen(port, "127.0.0.1");
    await once(squatter, "listening");
    expect((await start()).port).not.toBe(port);
    squatter.close();
  });

  test("minds no pid file of a process that is gone", async () => {
    await running().stop();
    const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await once(gone, "exit");
    await writeFile(join(dataDir, "postmaster.pid"), `${gone.pid}\n${dataDir}\n1\n5432\n`);
    expect((await start()).pid).not.toBe(gone.pid);
  });

  test("minds no pid file that names another program", async () => {
    await running().stop();
    const { uid, gid } = await stat(dataDir);
    const other = spawn("/bin/sleep", ["600"], { uid, gid, stdio: "ignore" });
    await writeFile(join(dataDir, "postmaster.pid"), `${other.pid}\n${dataDir}\n1\n5432\n`);
    expect((await start()).pid).not.toBe(other.pid);
    expect(other.exitCode).toBeNull();
    other.kill();
  });
});

test("what was committed is there after the server was killed with -9", async () => {
  await ask("INSERT INTO kept VALUES (1), (2)");
  process.kill(running().pid, "SIGKILL");
  await start();
  expect(await ask("SELECT a FROM kept ORDER BY a")).toEqual([{ a: 1 }, { a: 2 }]);
});

/** A process of its own that starts the server and then does nothing. */
async function parentThatStartsIt(): Promise<{ child: ChildProcess; serverPid: number }> {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  // Inside the checkout, so that the packages it leaves out are found.
  const outfile = join(root, ".build", `embedded-start-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
        const { pid } = await startEmbeddedPostgres({ dataDir: process.argv[2], durable: true });
        console.log(pid);
        setInterval(() => {}, 1000);`,
      resolveDir: root,
      loader: "ts",
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const child = spawn(process.execPath, [outfile, dataDir], {
    cwd: dirname(outfile),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  await rm(outfile);
  return { child, serverPid: Number(String(line)) };
}
