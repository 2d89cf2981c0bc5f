import { execFile } from "node:child_process";
import { chmod, chown, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { StartError } from "@/lib/db/embedded/start-error";

const run = promisify(execFile);

/** Whom a program runs as; where there is none, it runs as whoever calls. */
export type SystemUser = { uid: number; gid: number };

const NAME = "postgres";

/**
 * The system user that PostgreSQL runs as: PostgreSQL refuses to run as root, so root hands it to the
 * user `postgres`, which is created when missing; everybody else runs it as themselves (undefined).
 */
export async function databaseUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp()) ?? (await create());
}

/**
 * Lets the database's user pass through a folder of ours without reading it: PostgreSQL's own folder
 * lies inside. For root that is group `postgres` with mode 0710; for everybody else the folder stays
 * the owner's alone (0700). Root leaves a folder of somebody else's as it is: its owner gets in.
 * @throws StartError when it belongs to another user.
 */
export async function openToDatabaseUser(folder: string): Promise<void> {
  const { uid } = await stat(folder);
  const me = process.getuid?.();
  if (me === 0 && uid !== 0) return;
  if (me !== undefined && uid !== me) {
    throw new StartError(
      `The folder ${folder} belongs to another user. Start Kaitsu as that user, or set KAITSU_DATA_DIR to a folder of your own.`,
    );
  }
  const user = await databaseUser();
  if (user) await chown(folder, 0, user.gid);
  await chmod(folder, user ? 0o710 : 0o700);
}

/** Hands files over to the user that a program runs as; without such a user they are the caller's. */
export async function giveTo(user: SystemUser | undefined, ...paths: string[]): Promise<void> {
  if (user) await Promise.all(paths.map((path) => chown(path, user.uid, user.gid)));
}

/**
 * Refuses a path that the user cannot get at, because the folder itself or one above it is closed.
 * Judges by mode bits: access lists are not read.
 * @throws StartError that names the closed folder and says what to do.
 */
export async function assertReachable(
  path: string,
  user: SystemUser,
  purpose: string,
): Promise<void> {
  const chain = [path];
  for (let at = path; dirname(at) !== at; at = dirname(at)) chain.unshift(dirname(at));
  for (const folder of chain) {
    const { uid, gid, mode } = await stat(folder);
    const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & execute) !== 0) continue;
    throw new StartError(
      `The folder ${folder} is closed to the system user "${NAME}", as whom root must run PostgreSQL, and ${purpose} lies below it. ` +
        `Open it (chmod o+x ${folder}), or run Kaitsu as an ordinary user, or from a folder that everybody can pass, such as /srv/kaitsu.`,
    );
  }
}

async function lookUp(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", NAME]), run("id", ["-g", NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<SystemUser> {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME]],
    ["adduser", ["--system", "--group", "--no-create-home", NAME]],
    ["adduser", ["-S", "-D", "-H", NAME]],
  ];
  for (const [program, args] of ways) {
    await run(program, args).catch(() => undefined);
    const user = await lookUp();
    if (user) return user;
  }
  throw new StartError(
    `PostgreSQL does not run as root, and the system user "${NAME}" could not be created. ` +
      "Create it (useradd --system postgres) or run Kaitsu as an ordinary user.",
  );
}
