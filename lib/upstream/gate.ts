/**
 * Leave for one exchange with a carrier. `end` gives the place back and tells whether the carrier was reached (null: nothing
 * was tried); what comes after the first call of it is ignored. It never throws.
 */
export type Pass = {
  end(reached: Reached | null): void;
  /** Whether its turn has gone by: what is begun with it now would not be counted where it happens. */
  isOver(): boolean;
};

/** `code` says why it could not be reached. */
export type Reached = { reached: true } | { reached: false; code: string };

/**
 * What is to go through: `change` changes something at the carrier, `beside` is a part of an exchange that is under way (a
 * sign-in). No turn is waited for from `notAfter` on.
 */
export type Entering = { change?: boolean; beside?: boolean; notAfter?: Date | undefined };

/** Through it goes every exchange with one carrier, from whatever process: how many at once and in a second, and whether any. */
export type Gate = {
  /**
   * Waits for its turn.
   * @throws UpstreamError `not_sent`: `carrier_down`, `carrier_busy`
   */
  enter(entering?: Entering): Promise<Pass>;
  /** Whether nobody is let in now, not even to try. */
  isShut(): Promise<boolean>;
};

/**
 * What a change may be sent by: not from `notAfter` on, with a pass that was taken before, or `beside` the one that needs
 * it: a sign-in.
 */
export type SendBy = {
  notAfter?: Date | undefined;
  pass?: Pass | undefined;
  beside?: boolean;
};

/** For whoever must try although the gate is closed: the test of a connection. */
export const OPEN_GATE: Gate = {
  enter: async () => ({ end: () => undefined, isOver: () => false }),
  isShut: async () => false,
};
