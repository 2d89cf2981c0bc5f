"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Carrier, EnvironmentMarks } from "@/lib/domain/carriers/environment";

const Served = createContext<EnvironmentMarks>({});

/** What the desk's frame was served in, and with it the banner that says whether it is the sandbox. */
export function ServedIn({ value, children }: { value: EnvironmentMarks; children: ReactNode }) {
  return <Served value={value}>{children}</Served>;
}

/** The environment in which a form was opened, for its order: a desk that runs in another one by then refuses it. */
export function useOpenedIn(carrier: Carrier): string {
  const served = useContext(Served)[carrier];
  const [openedIn] = useState(served);
  return openedIn ?? "";
}
