import type { StoredToken, TokenStore } from "@/lib/upstream/shared-token";

/** A token store in memory, with what it holds and what was asked of it in sight. */
export function memoryTokens(
  held: StoredToken | null = null,
): TokenStore & { held: StoredToken | null; written: string[]; taken: boolean } {
  return {
    held,
    written: [],
    taken: false,
    async read() {
      return this.held;
    },
    async write(token) {
      this.written.push(token.token);
      this.held = token;
    },
    async clear(token) {
      if (this.held?.token === token) this.held = null;
    },
    async hold() {
      if (this.taken) return null;
      this.taken = true;
      return async () => {
        this.taken = false;
      };
    },
  };
}
