import { spawn } from "node:child_process";
import type { SystemUser } from "@/lib/db/embedded/system-user";

/** A PGDATA or PGPORT of the caller's would send PostgreSQL's programs to another server: they get none of it. */
export const PROGRAM_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  LC_ALL: "C",
  PATH: "/usr/local/bin:/usr/bin:/bin",
};

/** Runs one of PostgreSQL's programs to its end; `output` is what it wrote on stdout and stderr. */
export function runProgram(
  program: string,
  args: string[],
  options: { user: SystemUser | undefined; cwd: string },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: PROGRAM_ENVIRONMENT,
      stdio: ["ignore", "pipe", "pipe"],
      ...options.user,
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
