import { inject } from "vitest";
import { z } from "zod";

const Made = z.object({ name: z.string(), ownerUrl: z.string(), appUrl: z.string() });

export type TestDatabase = {
  /** For migrations and for looking at what the desk's role may not see. */
  ownerUrl: string;
  /** What the desk and its workers connect with. */
  appUrl: string;
  /** Drops the database, and cuts off who is still connected: end pools first, their errors would show. */
  drop(): Promise<void>;
};

/** A database of the test file's own: a fresh copy of the migrated, otherwise empty template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const broker = inject("databaseBroker");
  const { name, ownerUrl, appUrl } = Made.parse(JSON.parse(await ask("POST", broker)));
  return {
    ownerUrl,
    appUrl,
    drop: async () => {
      await ask("DELETE", `${broker}/${name}`);
    },
  };
}

async function ask(method: "POST" | "DELETE", url: string): Promise<string> {
  const response = await fetch(url, { method });
  const text = await response.text();
  if (!response.ok) throw new Error(`No test database: ${text}`);
  return text;
}
