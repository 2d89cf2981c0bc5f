import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { TestServer } from "@/lib/testing/test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser URL of a PostgreSQL to test on; empty: the embedded one. */
    testDatabaseUrl: string;
    /** Where test files ask for a database: POST makes one, DELETE with its name drops it. */
    databaseBroker: string;
  }
}

/**
 * Vitest's global setup: offers test files a database of their own. The server starts when the first
 * test file asks, so that a run without database tests does not pay for one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<TestServer> | undefined;
  const server = () => {
    starting ??= import("@/lib/testing/test-server").then(({ startTestServer }) =>
      startTestServer(project.getProvidedContext().testDatabaseUrl),
    );
    return starting;
  };

  const handle = async (request: IncomingMessage): Promise<unknown> => {
    const tests = await server();
    if (request.method === "POST") return tests.create();
    await tests.drop(decodeURIComponent((request.url ?? "").slice(1)));
    return null;
  };
  const broker = createServer((request, response) => {
    handle(request).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : "The test database failed.");
      },
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, "127.0.0.1", resolve));
  project.provide("databaseBroker", `http://127.0.0.1:${addressOf(broker.address()).port}`);

  return async () => {
    broker.closeAllConnections();
    await new Promise((resolve) => broker.close(resolve));
    await (await starting)?.stop();
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== "object" || !address) throw new Error("The broker does not listen.");
  return address;
}
