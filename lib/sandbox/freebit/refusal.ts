/** A request that Freebit turns down, by the detail code that says why. */
export class FreebitRefusal extends Error {
  constructor(readonly code: number) {
    super(`Freebit refuses with ${code}`);
  }
}
