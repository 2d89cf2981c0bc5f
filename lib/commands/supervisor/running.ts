import type { Child } from "@/lib/commands/supervisor/child";
import { rememberChildren } from "@/lib/commands/supervisor/leftovers";
import type { Shutdown } from "@/lib/commands/supervisor/shutdown";

/**
 * How long each program may take to end when asked to. Desk and worker may have a carrier's answer to wait for, and the
 * worker its outcome to commit: four exchanges of 15 s in an attempt's lease of 75 s.
 */
const GRACE_MS: Record<string, number> = { desk: 80_000, worker: 80_000 };
const USUAL_GRACE_MS = 5_000;

/** The programs that run. One that is started again takes its predecessor's turn in the order of stopping. */
export class Running {
  readonly #children = new Map<string, Child>();
  readonly #inShutdown = new Set<string>();

  constructor(
    private readonly dataDir: string,
    private readonly shutdown: Shutdown,
  ) {}

  get pids(): Record<string, number> {
    return Object.fromEntries([...this.#children.values()].map(({ name, pid }) => [name, pid]));
  }

  /** Takes care of a program that was just started: it is remembered on disk, and stopped in its turn. */
  async add(child: Child): Promise<void> {
    const { name } = child;
    this.#children.set(name, child);
    void child.ended.then(() => {
      if (this.#children.get(name) === child) this.#children.delete(name);
    });
    if (!this.#inShutdown.has(name) || this.shutdown.begun) {
      this.#inShutdown.add(name);
      await this.shutdown.add(
        async () => this.#children.get(name)?.stop(GRACE_MS[name] ?? USUAL_GRACE_MS),
        () => this.#children.get(name)?.kill(),
      );
    }
    await rememberChildren(this.dataDir, [...this.#children.values()]);
  }
}
