"use client";

import dynamic from "next/dynamic";
import { useReadingChange } from "./refresh-scope";

const ShownOldValue = dynamic(
  () => import("./shown-old-value").then((part) => part.ShownOldValue),
  { ssr: false },
);

/** Beside a fact that a refreshing has changed: what it was before. */
export function OldValue({ name }: { name: string }) {
  const change = useReadingChange(name);
  return change ? <ShownOldValue change={change} /> : null;
}
