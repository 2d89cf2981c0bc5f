"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RouteError } from "./fetch-json";

const TRIES = 2;

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server gave with the page is fresh: the browser need not ask for it at once.
        staleTime: 2_000,
        // Else the library pauses while the browser is offline, and old figures stand there as if they were new.
        networkMode: "always",
        retry: (failures, error) =>
          failures < TRIES && error instanceof RouteError && error.code === "network",
      },
    },
  });
}

/** For pages that repeat a reading of our own database (polling, paging). */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
