"use client";

import { createContext, useContext } from "react";

const Taken = createContext(false);

/** For LineWatch, which knows. */
export const LineTaken = Taken.Provider;

/** Whether another order has the line that is being changed, since the page was opened. */
export function useLineTaken(): boolean {
  return useContext(Taken);
}
