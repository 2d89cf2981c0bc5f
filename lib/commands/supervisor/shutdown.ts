/**
 * What was started is stopped in reverse order, once, whatever the reason and also in the middle of
 * a start: what is added while it stops is stopped at once.
 */
export class Shutdown {
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #urgent: (() => void)[] = [];
  #ending: Promise<void> | undefined;

  get begun(): boolean {
    return this.#ending !== undefined;
  }

  /** @param kill ends the same thing at once, when a person asks a second time. */
  async add(close: () => Promise<void>, kill?: () => void): Promise<void> {
    if (kill) this.#urgent.push(kill);
    if (this.#ending) await close();
    else this.#closers.push(close);
  }

  /** Stops all; a second call hurries the first. A closer that fails keeps no other from its turn. */
  run(): Promise<void> {
    if (this.#ending) for (const kill of this.#urgent) kill();
    this.#ending ??= this.#closeAll();
    return this.#ending;
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
      await close().catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
      });
    }
  }
}
